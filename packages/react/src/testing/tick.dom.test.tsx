import { en } from '@unticked/core/locales/en'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, expect, test, vi } from 'vitest'
import { OptInForm } from '../index.ts'
import { claimsOf } from '../test-support/claims.ts'
import { notice } from '../test-support/notice.ts'
import { tick, untick } from './index.ts'

// Signing and judging go on by themselves, as in a page.
beforeAll(() => void Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false }))

const orders = () => screen.getByRole<HTMLInputElement>('checkbox', { name: /order updates/ })

function renderForm() {
  const submit = vi.fn()
  const onCommit = vi.fn()
  render(<OptInForm notice={notice} locale="en" messages={en} submit={submit} onCommit={onCommit} />)
  return { submit, onCommit }
}

test('tick() ticks where no real input can be made, and marks the event as a test', { timeout: 20_000 }, async () => {
  const { submit } = renderForm()
  fireEvent.input(screen.getByRole('textbox'), { target: { value: '+31612345678' } })
  tick(orders())
  expect(orders().checked).toBe(true)
  fireEvent.click(screen.getByRole('button', { name: 'Send me these messages' }))
  await waitFor(() => expect(submit).toHaveBeenCalledOnce(), { timeout: 15_000 })
  expect(claimsOf(submit.mock.calls[0]![0].token)).toMatchObject({ ui: { src: 'test', act: false, kst: 'mem' } })
})

test('untick() takes it back', async () => {
  const { submit, onCommit } = renderForm()
  tick(orders())
  untick(orders())
  expect(orders().checked).toBe(false)
  fireEvent.click(screen.getByRole('button', { name: 'Send me these messages' }))
  await waitFor(() => expect(onCommit).toHaveBeenCalledWith({ status: 'nothing-ticked' }))
  expect(submit).not.toHaveBeenCalled()
})

test('no other way of a test kit can tick the box', async () => {
  renderForm()
  await userEvent.click(orders())
  fireEvent.click(orders())
  orders().click()
  expect(orders().checked).toBe(false)
})
