import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { becomes, caretAt, e164, field, input, keys, paste, press, select, showField } from './test-support/field.tsx'

afterEach(cleanup)

const typeInto = async (text: string) => {
  input().focus()
  await keys(text)
}

describe('typed with a country chosen', () => {
  test.each([
    ['international, of another country', 'NL', '+44 7400 123456', '+447400123456'],
    ['national', 'US', '(201) 555-0123', '+12015550123'],
    ['national with trunk 0', 'GB', '07400 123456', '+447400123456'],
    ['with the leading zero that Italy keeps', 'IT', '06 1234 5678', '+390612345678'],
    ['Argentine mobile with 15', 'AR', '011 15 2345 6789', '+5491123456789'],
    ['00 as exit code', 'NL', '0032 470 12 34 56', '+32470123456'],
    ['011 as exit code', 'US', '011 44 7400 123456', '+447400123456'],
  ])('%s', async (_how, defaultCountry, text, number) => {
    const { told } = showField({ defaultCountry })
    await typeInto(text)
    await becomes(number)
    expect(input().value).toBe(text)
    await expect.poll(() => told.mock.lastCall).toMatchObject([{ status: 'possible', e164: number }, text])
  })
})

test('a burst of keys loses none', async () => {
  showField({ defaultCountry: 'US' })
  input().focus()
  await Promise.all([...'2015550123'].map((key) => keys(key)))
  await becomes('+12015550123')
})

describe('pasted through the clipboard', () => {
  test.each([
    ['international', 'US', '+44 20 7946 0958', '+442079460958'],
    ['national with punctuation', 'US', '(201) 555-0123', '+12015550123'],
    ['00', 'US', '0044 20 7946 0958', '+442079460958'],
    ['+44 (0)20', 'US', '+44 (0)20 7946 0958', '+442079460958'],
    ['tel:', 'NL', 'tel:+44-20-7946-0958', '+442079460958'],
    ['whatsapp:+', 'NL', 'whatsapp:+447400123456', '+447400123456'],
    ['a wa.me link', 'NL', 'https://wa.me/447400123456', '+447400123456'],
    ['no-break spaces and bidi marks', 'NL', '\u200E+44\u00A020\u00A07946\u00A00958\u200F', '+442079460958'],
    ['the narrow space of French', 'FR', '06\u202F12\u202F34\u202F56\u202F78', '+33612345678'],
    ['full width', 'NL', '＋４４２０７９４６０９５８', '+442079460958'],
    ['Arabic-Indic digits', 'EG', '٠١٠٠١٢٣٤٥٦٧', '+201001234567'],
    ['Devanagari digits', 'IN', '०८१२३४५६७८९', '+918123456789'],
  ])('%s', async (_what, defaultCountry, text, number) => {
    showField({ defaultCountry })
    await paste(text)
    await becomes(number)
    expect(input().value).toBe(text)
  })
})

test.each([
  ['+442079460958', '+442079460958'],
  ['0612345678', '+31612345678'],
  ['06-1234 5678', '+31612345678'],
])('filled in by the browser, which fires an event of no input type: %s', async (text, number) => {
  showField()
  input().value = text
  input().dispatchEvent(new Event('input', { bubbles: true }))
  await becomes(number)
  await expect.element(field()).toHaveValue(text)
})

test('letters are never a number, and never blocked', async () => {
  const { told } = showField()
  await typeInto('0612abc345678')
  await expect.element(field()).toHaveValue('0612abc345678')
  await expect.poll(() => told.mock.lastCall?.[0]).toMatchObject({ code: 'phone_words' })
  expect(e164()).toBe('')
})

test('deleting everything leaves an empty value', async () => {
  const { told } = showField()
  await typeInto('0612345678')
  await becomes('+31612345678')
  caretAt(0, input().value.length)
  await keys('{Backspace}')
  await becomes('')
  expect(told.mock.lastCall).toEqual([{ status: 'empty', code: 'phone_empty' }, ''])
})

test('choosing Brazil by its name, then a national number', async () => {
  showField()
  input().focus()
  await expect.poll(() => select().options.length).toBeGreaterThan(240)
  select().focus()
  await keys('braz')
  await userEvent.tab()
  await keys('11 96123-4567')
  await becomes('+5511961234567')
})

test('a submit carries the text as typed, the country and the number', async () => {
  const { submitted } = showField()
  await typeInto('06 1234 5678')
  await becomes('+31612345678')
  await press()
  expect(submitted.mock.calls).toEqual([[{ phone: '06 1234 5678', 'phone.country': 'NL', 'phone.e164': '+31612345678' }]])
})
