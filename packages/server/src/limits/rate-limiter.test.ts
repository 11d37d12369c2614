import { expect, test } from 'vitest'
import { manualClock } from '../test-support/server.ts'
import { memoryLimiter } from './rate-limiter.ts'

const limit = { burst: 2, perSecond: 0.5 }

test('a bucket holds its burst, fills with time, and never beyond', () => {
  const clock = manualClock()
  const limiter = memoryLimiter(clock)
  expect([limiter.take('a', limit), limiter.take('a', limit), limiter.take('a', limit)]).toEqual([0, 0, 2])
  clock.forward(1)
  expect(limiter.take('a', limit)).toBe(1)
  clock.forward(1)
  expect(limiter.take('a', limit)).toBe(0)
  clock.forward(3_600)
  expect([limiter.take('a', limit), limiter.take('a', limit), limiter.take('a', limit)]).toEqual([0, 0, 2])
})

test('keys do not share a bucket, and a clock that runs back gives nothing away', () => {
  const clock = manualClock()
  const limiter = memoryLimiter(clock)
  expect([limiter.take('a', limit), limiter.take('a', limit), limiter.take('b', limit)]).toEqual([0, 0, 0])
  clock.forward(-3_600)
  expect(limiter.take('a', limit)).toBe(2)
})

test('a flood of keys pushes out the oldest, and not the one in use', () => {
  const clock = manualClock()
  const limiter = memoryLimiter(clock)
  const once = { burst: 1, perSecond: 0.001 }
  limiter.take('old', once)
  limiter.take('used', once)
  for (let key = 0; key < 99_999; key++) {
    limiter.take(String(key), once)
    if (key % 50_000 === 0) limiter.take('used', once)
  }
  expect(limiter.take('used', once)).toBeGreaterThan(0)
  expect(limiter.take('old', once)).toBe(0)
})
