import { cleanup } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { devtools } from './test-support/devtools.ts'
import { becomes, e164, echo, input, keys, pause, press, showField } from './test-support/field.tsx'

/** Rules are fetched once a page: every test here is about the first time. */
const LATE = ['*rules-reader*', '*hold-submit*']
const waiting: string[] = []
const LATE_MS = 500

beforeAll(async () => {
  await devtools().send('Fetch.enable', { patterns: LATE.map((urlPattern) => ({ urlPattern })) })
  devtools().on('Fetch.requestPaused', ({ requestId }) => void waiting.push(String(requestId)))
})
afterEach(cleanup)
afterAll(() => devtools().send('Fetch.disable'))

test('a submit waits for the rules, then carries the number; until then nothing is emitted as accepted', async () => {
  const { submitted, told } = showField()
  input().focus()
  await keys('06 1234 5678')
  await expect.poll(() => waiting.length).toBe(2)
  expect(told.mock.lastCall).toEqual([{ status: 'pending' }, '06 1234 5678'])
  expect(e164()).toBe('')
  await keys('{Enter}')
  await pause(LATE_MS)
  expect(submitted).not.toHaveBeenCalled()
  for (const requestId of waiting) await devtools().send('Fetch.continueRequest', { requestId })
  await expect.poll(() => submitted.mock.calls).toEqual([[{ phone: '06 1234 5678', 'phone.country': 'NL', 'phone.e164': '+31612345678' }]])
  await becomes('+31612345678')
  await expect.element(echo()).toBeVisible()
  await press()
  await expect.poll(() => submitted.mock.calls.length).toBe(2)
})
