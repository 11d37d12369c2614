import { cleanup, render } from '@testing-library/react'
import { en } from '@unticked/core/locales/en'
import { useState } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { FRAME, LANDING, landingFrame, watchNativeSubmissions } from '../../../core/src/dom/test-support/native-submissions.ts'
import { PhoneField, type PhoneFieldProps } from './index.ts'
import { becomes, echo, field, input, keys, pause, press, select, shared, showField } from './test-support/field.tsx'

afterEach(cleanup)
const sent = watchNativeSubmissions()

test('what the browser needs to fill the field in is on the input, and only there', () => {
  showField({ autoComplete: 'section-shipping tel', inputMode: 'tel', enterKeyHint: 'next', className: 'mine' })
  expect(input()).toMatchObject({ type: 'tel', name: 'phone', autocomplete: 'section-shipping tel', inputMode: 'tel', enterKeyHint: 'next' })
  expect(document.querySelector('.mine')!.getAttribute('data-part')).toBe('phone')
  cleanup()
  showField()
  expect(input().autocomplete).toBe('tel')
})

test('a native POST carries text, country and number', async () => {
  const holder = document.body.appendChild(document.createElement('div'))
  holder.innerHTML = landingFrame
  render(
    <form method="post" action={LANDING} target={FRAME}>
      <PhoneField {...shared} defaultCountry="NL" />
      <button>Go</button>
    </form>,
  )
  await userEvent.type(field(), '06 1234 5678')
  await becomes('+31612345678')
  await press()
  await expect.poll(() => sent.length).toBe(1)
  expect([...sent[0]!.fields]).toEqual([['phone.country', 'NL'], ['phone', '06 1234 5678'], ['phone.e164', '+31612345678']])
  holder.remove()
})

test('a disabled field sends nothing', async () => {
  const { submitted } = showField({ disabled: true, defaultValue: '+31612345678' })
  await becomes('+31612345678')
  await press()
  expect(submitted.mock.calls).toEqual([[{}]])
})

test('a prefilled number is read without a touch, and a reset returns to it', async () => {
  const { told } = showField({ defaultValue: '+32 470 12 34 56' })
  await expect.element(echo()).toHaveTextContent('+32 470 12 34 56')
  await expect.poll(() => document.querySelector('[data-part="country-face"]')!.textContent).toBe('BE +32')
  await userEvent.fill(field(), '')
  await becomes('')
  await press('Reset')
  await becomes('+32470123456')
  expect(input().value).toBe('+32 470 12 34 56')
  expect(told.mock.lastCall![1]).toBe('+32 470 12 34 56')
})

describe('a value from outside', () => {
  const seen: string[] = []
  function Controlled(props: Partial<PhoneFieldProps>) {
    const [value, setValue] = useState('')
    const told: PhoneFieldProps['onValueChange'] = (result, text) => (seen.push(text), setValue('e164' in result && result.e164 ? result.e164 : text))
    return (
      <form>
        <PhoneField {...shared} defaultCountry="NL" {...props} value={value} onValueChange={told} />
        <button type="button" onClick={() => setValue('+44 7400 123456')}>Other</button>
        <button type="button" onClick={() => setValue('')}>Clear</button>
        <button type="reset">Reset</button>
        <p data-value="">{value}</p>
      </form>
    )
  }
  const kept = () => document.querySelector('[data-value]')!.textContent

  test('that is what was reported rewrites nothing, also in the middle', async () => {
    render(<Controlled />)
    input().focus()
    await keys('06 1234 5678')
    await expect.poll(kept).toBe('+31612345678')
    input().setSelectionRange(4, 4)
    await keys('9{Backspace}')
    await expect.poll(kept).toBe('+31612345678')
    expect([input().value, input().selectionStart]).toEqual(['06 1234 5678', 4])
  })

  test('that is another text goes in, and an empty one clears', async () => {
    render(<Controlled />)
    await userEvent.type(field(), '0612345678')
    await expect.poll(kept).toBe('+31612345678')
    await press('Other')
    await becomes('+447400123456')
    expect(input().value).toBe('+44 7400 123456')
    await press('Clear')
    await becomes('')
    expect([input().value, kept()]).toEqual(['', ''])
  })

  test('is no default: a reset empties the field', async () => {
    render(<Controlled />)
    await userEvent.type(field(), '0612345678')
    await expect.poll(kept).toBe('+31612345678')
    await press('Reset')
    await becomes('')
    await expect.poll(kept).toBe('')
    expect(input().value).toBe('')
  })
})

describe('another field of the form', () => {
  const source = <input aria-label="Delivery phone" name="delivery" type="tel" />
  const delivery = () => page.getByRole('textbox', { name: 'Delivery phone' })

  test('fills this one as it is typed, until this one is edited', async () => {
    showField({ sourceField: 'delivery', beside: source })
    await userEvent.type(delivery(), '0612345678')
    await becomes('+31612345678')
    expect(input().value).toBe('0612345678')
    await userEvent.fill(field(), '0687654321')
    await userEvent.fill(delivery(), '0611111111')
    await becomes('+31687654321')
    expect(input().value).toBe('0687654321')
  })

  test('that was filled before is taken over at once, and leaves a number that is there alone', async () => {
    showField({ sourceField: 'delivery', beside: <input aria-label="Delivery phone" name="delivery" defaultValue="0612345678" /> })
    await becomes('+31612345678')
    cleanup()
    showField({ sourceField: 'delivery', defaultValue: '0687654321', beside: <input aria-label="Delivery phone" name="delivery" defaultValue="0612345678" /> })
    await becomes('+31687654321')
    await pause(100)
    expect(input().value).toBe('0687654321')
  })
})

test.each([false, true])('two fields of a form are each their own, strict mode %s', async (strict) => {
  showField({ strict, beside: <PhoneField name="second" label="Second" locale="en" messages={en} defaultCountry="BE" /> })
  await userEvent.type(field(), '0612345678')
  await userEvent.type(page.getByRole('textbox', { name: 'Second' }), '0470123456')
  const numbers = () => [...document.querySelectorAll<HTMLInputElement>('[data-part="e164"]')].map(({ value }) => value)
  await expect.poll(numbers).toEqual(['+31612345678', '+32470123456'])
  expect(select().value).toBe('NL')
})
