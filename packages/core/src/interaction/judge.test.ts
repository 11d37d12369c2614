import { afterEach, expect, test, vi } from 'vitest'
import { en } from '../locales/en.ts'
import type { PhoneResult } from '../phone/phone-result.ts'
import { createPhoneReader } from '../phone/reader.ts'
import { issueOf } from '../opt-in/issue.ts'
import { judgePhone } from './judge.ts'

const reading = (text: string, country = 'NL') => ({ text, country, prefilled: false, edited: true })
const never = new Promise<never>(() => undefined)
const stuck = (result: PhoneResult): Parameters<typeof judgePhone>[1] => ({ read: () => result, ready: () => never })

afterEach(() => void vi.useRealTimers())

test.each([
  ['06 12345678', { number: { e164: '+31612345678', international: '+31 6 12345678' }, num: 'judged' }],
  ['', { issue: { code: 'phone_empty', path: 'phone', message: en.phone_empty } }],
  ['call me', { issue: { code: 'phone_not_a_number', path: 'phone' } }],
  ['06 12', { issue: { code: 'phone_too_short', message: expect.stringMatching(/for example 06/) } }],
])('%j is judged by the rules of its country', async (text, expected) => {
  expect(await judgePhone(reading(text), createPhoneReader(), en)).toMatchObject(expected)
})

test('an issue without an example of its country has one all the same', async () => {
  const judged = await judgePhone(reading('+999 1', ''), stuckUntil({ status: 'impossible', code: 'phone_too_short' }), en)
  expect(judged).toMatchObject({ issue: { message: 'Enter a complete number, for example +31 6 12345678' } })
})
const stuckUntil = (result: PhoneResult): Parameters<typeof judgePhone>[1] => ({ read: () => result, ready: async () => result })

test('a number whose rules are here waits for nothing', async () => {
  vi.useFakeTimers()
  const judged = await judgePhone(reading('06 12345678'), stuck({ status: 'possible', e164: '+31612345678', international: '+31 6 12345678' } as PhoneResult), en)
  expect(judged).toMatchObject({ num: 'judged' })
})

test('rules that do not come in time leave a number of the right shape to the server', async () => {
  vi.useFakeTimers()
  const judged = judgePhone(reading('+31612345678'), stuck({ status: 'pending', e164: '+31612345678' }), en)
  await vi.advanceTimersByTimeAsync(600)
  expect(await judged).toEqual({ number: { e164: '+31612345678', international: '+31612345678' }, num: 'deferred' })
})

test('rules that do not come in time leave a number without country unjudged', async () => {
  vi.useFakeTimers()
  const judged = judgePhone(reading('06 12345678'), stuck({ status: 'pending' }), en)
  await vi.advanceTimersByTimeAsync(600)
  expect(await judged).toEqual({ code: 'chunk_unavailable' })
})

test('the missing tick is an issue of the purposes, in words of the locale', () => {
  expect(issueOf('purpose_required', en)).toEqual({ code: 'purpose_required', path: 'purpose', message: en.purpose_required })
})
