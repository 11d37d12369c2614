import { cleanup } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { devtools } from './test-support/devtools.ts'
import { options, pause, select, showField } from './test-support/field.tsx'

beforeAll(async () => {
  await devtools().send('Fetch.enable', { patterns: [{ urlPattern: '*companion*' }] })
  devtools().on('Fetch.requestPaused', ({ requestId }) => void devtools().send('Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' }))
})
afterEach(cleanup)
afterAll(() => devtools().send('Fetch.disable'))

test('a country whose list cannot come is still there for assistive technology, once somebody turns to it', async () => {
  showField()
  expect(getComputedStyle(select()).contentVisibility).toBe('hidden')
  select().focus()
  expect(getComputedStyle(select()).contentVisibility).toBe('visible')
  await pause(500)
  expect([options(), getComputedStyle(select()).contentVisibility]).toEqual([['NL'], 'visible'])
})
