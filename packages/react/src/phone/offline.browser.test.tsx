import { cleanup } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { devtools } from './test-support/devtools.ts'
import { becomes, caretAt, e164, echo, input, keys, pause, press, showField } from './test-support/field.tsx'

let offline = true
const fail = ({ requestId }: Record<string, unknown>) =>
  void devtools().send(offline ? 'Fetch.failRequest' : 'Fetch.continueRequest', { requestId, ...(offline && { errorReason: 'InternetDisconnected' }) })

beforeAll(async () => {
  // The whole browser without a network would lose its test runner too: only the rules are out of reach.
  await devtools().send('Fetch.enable', { patterns: [{ urlPattern: '*rules-reader*' }] })
  devtools().on('Fetch.requestPaused', fail)
})
afterEach(cleanup)
afterAll(() => devtools().send('Fetch.disable'))

test('without a network a number in the shape of E.164 is taken unjudged, anything else is left open, and both are judged later', async () => {
  const { submitted, told } = showField()
  input().focus()
  await keys('+31 6 1234 5678')
  await becomes('+31612345678')
  expect(told.mock.lastCall![0]).toEqual({ status: 'pending', e164: '+31612345678' })
  await press()
  await expect.poll(() => submitted.mock.lastCall?.[0]).toMatchObject({ 'phone.e164': '+31612345678' })

  caretAt(0, input().value.length)
  await keys('0687654321')
  await becomes('')
  await press()
  await expect.poll(() => submitted.mock.lastCall?.[0]).toEqual({ phone: '0687654321', 'phone.country': 'NL', 'phone.e164': '' })
  expect(told.mock.lastCall![0]).toEqual({ status: 'pending' })

  // A request that is on its way would fail once more.
  await pause(500)
  offline = false
  window.dispatchEvent(new Event('online'))
  await becomes('+31687654321')
  await expect.element(echo()).toBeVisible()
  expect(told.mock.lastCall![0]).toMatchObject({ status: 'possible' })
  expect(e164()).toBe('+31687654321')
})
