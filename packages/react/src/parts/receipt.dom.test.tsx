import { createOptIn, type OptInState } from '@unticked/core'
import { en } from '@unticked/core/locales/en'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { OptIn } from '../index.ts'
import { notice } from '../test-support/notice.ts'
import { recorded } from '../test-support/recorded.ts'

afterEach(cleanup)
const optIn = () => createOptIn({ notice, locale: 'en', messages: en }, () => null)

test('what is signed is said to be on its way, until it arrived', () => {
  const signed = optIn()
  signed.send({ type: 'signed' })
  render(<OptIn.Receipt of={signed} />)
  expect(screen.getByRole('status').textContent).toBe(en.signing)
  expect(screen.getByRole('status').dataset.kind).toBe('progress')
})

test.each<[code: NonNullable<OptInState['refusal']>, buttons: number]>([
  ['network', 1],
  ['challenge_unavailable', 1],
  ['chunk_unavailable', 1],
  ['server_error', 1],
  ['store_unavailable', 1],
  ['challenge_expired', 0],
  ['origin_refused', 0],
  ['notice_mismatch', 0],
])('after %s it offers %i ways to try again', (code, buttons) => {
  const refused = optIn()
  refused.send({ type: 'refused', code })
  render(<OptIn.Receipt of={refused} />)
  expect(screen.queryAllByRole('button', { name: en.tryAgain })).toHaveLength(buttons)
})

test('what was stopped keeps a heading that says what it is about', () => {
  const stopped = optIn()
  stopped.send({ type: 'withdrawn', recorded })
  render(<OptIn.Receipt of={stopped} heading="h2" />)
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Messages from Acme on WhatsApp')
  expect(screen.queryByText(en.receiptWhat)).toBeNull()
})
