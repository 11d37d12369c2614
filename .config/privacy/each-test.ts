import { afterAll, afterEach, expect } from 'vitest'
import { heardSoFar, leaksFrom, lookAround } from './heard.ts'

let scanned = 0

afterEach(async () => {
  await lookAround()
  const leaks = leaksFrom(scanned)
  scanned = heardSoFar()
  expect(leaks, 'must hold no phone number').toEqual([])
})

// Servers say their last words when the tests are over, and a number may have been heard before it was known.
afterAll(() => expect(leaksFrom(0), 'must hold no phone number').toEqual([]))
