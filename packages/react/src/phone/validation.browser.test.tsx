import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { becomes, errors, field, input, keys, paste, pause, press, showField } from './test-support/field.tsx'

afterEach(cleanup)

const TOO_SHORT = 'Enter a complete number, for example 06 12345678'

describe('a submit', () => {
  test.each([
    ['too short', '06 1', TOO_SHORT, 'phone_too_short'],
    ['too long', '06 1234 5678 9012', 'Enter a number with fewer digits, for example 06 12345678', 'phone_too_long'],
    ['letters', '06 FLOWERS', 'Enter the number in digits, without letters', 'phone_words'],
    ['no calling code', '+999 123 4567', 'Choose your country, or start the number with + and the country code', 'phone_country_unknown'],
  ])('is stopped by a number that is none, with our words, the focus there and no bubble: %s', async (_what, text, words, code) => {
    const { submitted, told } = showField()
    const bubbles: boolean[] = []
    window.addEventListener('invalid', (event) => setTimeout(() => bubbles.push(!event.defaultPrevented)), { capture: true, once: true })
    await paste(text)
    await expect.poll(() => told.mock.lastCall?.[0]).toMatchObject({ code })
    await press()
    await expect.poll(errors).toEqual([words])
    expect(document.querySelector<HTMLElement>('[data-part="error"]')!.dataset.code).toBe(code)
    await expect.element(field()).toHaveFocus()
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true')
    await expect.element(field()).toHaveAccessibleDescription(words)
    expect([submitted.mock.calls.length, bubbles]).toEqual([0, [false]])
  })

  test('is stopped once by two errors: the first has the focus, the second waits without a bubble', async () => {
    showField({ beside: <input aria-label="E-mail" required /> })
    const held: boolean[] = []
    const seen = (event: Event) => held.push((setTimeout(() => held.push(event.defaultPrevented)), event.target === input()))
    document.querySelector('form')!.addEventListener('invalid', seen, true)
    await paste('06')
    await press()
    await expect.element(field()).toHaveFocus()
    await pause(50)
    expect(held).toEqual([true, false, true, true])
    await paste('0612345678')
    await press()
    await expect.element(page.getByRole('textbox', { name: 'E-mail' })).toHaveFocus()
  })

  test('leaves the focus to what is wrong before it', async () => {
    showField({ beside: undefined, required: true, id: 'second' })
    const first = document.createElement('input')
    first.required = true
    document.querySelector('form')!.prepend(first)
    await press()
    await expect.poll(() => document.activeElement).toBe(first)
    expect(errors()).toEqual(['Enter a phone number'])
  })

  test('goes through without a number, and stops where one is required', async () => {
    const { submitted, again } = showField()
    await press()
    await expect.poll(() => submitted.mock.calls.length).toBe(1)
    expect(submitted.mock.calls[0]![0]).toEqual({ phone: '', 'phone.country': 'NL', 'phone.e164': '' })
    again({ required: true })
    await press()
    await expect.poll(errors).toEqual(['Enter a phone number'])
    await userEvent.type(field(), ' ()')
    await press()
    await expect.poll(errors).toEqual(['Enter a phone number'])
    expect(submitted.mock.calls).toHaveLength(1)
  })

  test('is not stopped in a form that validates itself', async () => {
    const { submitted } = showField({ noValidate: true, required: true })
    await paste('06')
    await press()
    await expect.poll(() => submitted.mock.calls.length).toBe(1)
    expect(errors()).toEqual([])
  })
})

test('the error tells what is wrong now, and goes with the mistake', async () => {
  showField()
  await paste('06')
  await press()
  await expect.poll(errors).toEqual([TOO_SHORT])
  input().setSelectionRange(2, 2)
  await keys('a')
  await expect.poll(errors).toEqual(['Enter the number in digits, without letters'])
  await keys('{Backspace}12345678')
  await expect.poll(errors).toEqual([])
  await expect.element(field()).toHaveAttribute('aria-invalid', 'false')
})

test('a reset takes the error away', async () => {
  showField({ required: true })
  await press()
  await expect.poll(errors).toEqual(['Enter a phone number'])
  await press('Reset')
  await expect.poll(errors).toEqual([])
})

test('what the page itself finds wrong is left to the browser', async () => {
  const { submitted } = showField({ minLength: 30 })
  const held = vi.fn()
  document.querySelector('form')!.addEventListener('invalid', (event) => setTimeout(() => held(event.defaultPrevented)), true)
  await userEvent.type(field(), '0612345678')
  await becomes('+31612345678')
  await press()
  await expect.poll(() => held.mock.calls).toEqual([[false]])
  expect([errors(), submitted.mock.calls.length]).toEqual([[], 0])
})

describe('an error of the server', () => {
  const TAKEN = 'This number is taken'
  test('is shown and tied, goes with an edit, and comes again after the next submit', async () => {
    const { again } = showField({ error: TAKEN, defaultValue: '+31612345678' })
    await expect.element(field()).toHaveAccessibleDescription(TAKEN)
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true')
    input().focus()
    await keys('{End}{Backspace}9')
    await expect.poll(errors).toEqual([])
    again({ error: TAKEN })
    expect(errors()).toEqual([])
    await press()
    again({ error: TAKEN })
    await expect.poll(errors).toEqual([TAKEN])
  })

  test('comes again when it has gone in between, and at once when it is another', async () => {
    const { again } = showField({ error: TAKEN, defaultValue: '+31612345678' })
    input().focus()
    await keys('{End}{Backspace}9')
    await expect.poll(errors).toEqual([])
    again({ error: undefined })
    again({ error: TAKEN })
    await expect.poll(errors).toEqual([TAKEN])
    await keys('{Backspace}8')
    await expect.poll(errors).toEqual([])
    again({ error: 'Another' })
    await expect.poll(errors).toEqual(['Another'])
  })

  test('stays when the page corrects the text in the same breath', async () => {
    const { again } = showField({ value: '06 1234' })
    again({ value: '+31612345678', error: TAKEN })
    await becomes('+31612345678')
    expect(errors()).toEqual([TAKEN])
  })
})
