import { en } from '@unticked/core/locales/en'
import { fillPhone, submit, tick } from '@unticked/react/testing'
import { render, screen, waitFor } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { claimsOf, numberOf } from '../test-support/claims.ts'
import { notice } from '../test-support/notice.ts'
import { OptInField } from '../index.ts'

// Signing and judging go on by themselves, as in a page.
beforeAll(() => void Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false }))

/** A form of somebody who uses the library. */
function Signup({ onSignup }: { onSignup: (fields: FormData) => void }) {
  return (
    <form onSubmit={(event) => (event.preventDefault(), onSignup(new FormData(event.currentTarget)))}>
      <OptInField name="whatsapp" notice={notice} locale="en" messages={en} />
      <button>Sign up</button>
    </form>
  )
}

test('a signup with the opt-in: what the README shows', { timeout: 20_000 }, async () => {
  const onSignup = vi.fn<(fields: FormData) => void>()
  render(<Signup onSignup={onSignup} />)
  tick(screen.getByRole('checkbox', { name: /order updates/ }))
  fillPhone(screen.getByRole('textbox', { name: 'WhatsApp number' }), '06 12345678', 'NL')
  submit(screen.getByRole('button', { name: 'Sign up' }))
  await waitFor(() => expect(onSignup).toHaveBeenCalledOnce(), { timeout: 15_000 })
  const fields = onSignup.mock.calls[0]![0]
  expect([fields.getAll('whatsapp.purpose'), fields.get('whatsapp.country')]).toEqual([['orders'], 'NL'])
  const token = fields.get('whatsapp.token')
  expect(claimsOf(token)).toMatchObject({ ui: { src: 'test' } })
  expect(numberOf(token)).toBe('+31612345678')
})

test('a number that cannot be holds the form, and says so', { timeout: 20_000 }, async () => {
  const onSignup = vi.fn()
  render(<Signup onSignup={onSignup} />)
  tick(screen.getByRole('checkbox', { name: /order updates/ }))
  const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'WhatsApp number' })
  fillPhone(input, '06', 'NL')
  submit(input)
  await waitFor(() => expect(input.getAttribute('aria-invalid')).toBe('true'), { timeout: 15_000 })
  expect(onSignup).not.toHaveBeenCalled()
})

test('a form that is submitted by no button goes on as well', { timeout: 20_000 }, async () => {
  const onSignup = vi.fn<(fields: FormData) => void>()
  render(<Signup onSignup={onSignup} />)
  const box = screen.getByRole('checkbox', { name: /order updates/ })
  tick(box)
  fillPhone(screen.getByRole('textbox', { name: 'WhatsApp number' }), '+31612345678')
  submit(box)
  await waitFor(() => expect(onSignup).toHaveBeenCalledOnce(), { timeout: 15_000 })
  expect(onSignup.mock.calls[0]![0].get('whatsapp.token')).toBeTruthy()
})

test('submit() outside a form says what it needs', () => {
  expect(() => submit(document.createElement('button'))).toThrow('There is no form around this element')
})
