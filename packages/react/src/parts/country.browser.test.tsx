import { cleanup, render } from '@testing-library/react'
import { en } from '@unticked/core/locales/en'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { OptInField } from '../index.ts'
import { notice } from '../test-support/notice.ts'

afterEach(cleanup)

const select = () => page.getByRole('combobox', { name: 'Country' })
const options = () => [...document.querySelectorAll('option')].map(({ text }) => text)
const show = () =>
  render(
    <form>
      <input aria-label="Name" />
      <OptInField name="whatsapp" notice={notice} locale="en" messages={en} defaultCountry="NL" />
      <button type="reset">Reset</button>
    </form>,
  )

test('an untouched field lists no country but its own, and its face says the calling code', async () => {
  show()
  await expect.element(page.getByText('NL +31')).toBeVisible()
  expect(options()).toEqual(['NL'])
})

test('the first focus in the form lists every country by name, and keeps the one that was chosen', async () => {
  show()
  const chosen = document.querySelector<HTMLOptionElement>('option[value=NL]')
  await userEvent.click(page.getByRole('textbox', { name: 'Name' }))
  await expect.poll(() => options().length).toBeGreaterThan(240)
  expect(options().slice(0, 2)).toEqual(['Choose a country', 'Afghanistan (+93)'])
  expect(document.querySelector('option[value=NL]')).toBe(chosen)
  await expect.element(select()).toHaveValue('NL')
})

test('typing its name chooses a country, and a reset brings the first one back', async () => {
  show()
  await userEvent.click(page.getByRole('textbox', { name: 'Name' }))
  await expect.poll(() => options().length).toBeGreaterThan(240)
  document.querySelector('select')!.focus()
  await userEvent.keyboard('braz')
  await expect.element(select()).toHaveValue('BR')
  await expect.element(page.getByText('BR +55')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Reset' }))
  await expect.element(page.getByText('NL +31')).toBeVisible()
})

test('the country follows an international number', async () => {
  show()
  await userEvent.type(page.getByRole('textbox', { name: 'WhatsApp number' }), '+44 7400 123456')
  await expect.element(page.getByText('GB +44')).toBeVisible()
  await expect.element(select()).toHaveValue('GB')
})

test('the country returns when another number is typed over one that named its own', async () => {
  show()
  const number = page.getByRole('textbox', { name: 'WhatsApp number' })
  await userEvent.type(number, '+44 7400 123456')
  await expect.element(select()).toHaveValue('GB')
  ;(number.element() as HTMLInputElement).select()
  await userEvent.keyboard('0612345678')
  await expect.element(select()).toHaveValue('NL')
  await expect.element(page.getByText('+31 6 12345678')).toBeVisible()
})

test('a reset leads to the first country, also when that is where a number led before', async () => {
  show()
  const number = page.getByRole('textbox', { name: 'WhatsApp number' })
  await userEvent.click(number)
  await expect.poll(() => options().length).toBeGreaterThan(240)
  await userEvent.selectOptions(select(), 'GB')
  await userEvent.type(number, '+31 6 12345678')
  await expect.element(select()).toHaveValue('NL')
  await userEvent.click(page.getByRole('button', { name: 'Reset' }))
  await userEvent.type(number, '0612345678')
  await expect.element(page.getByText('+31 6 12345678')).toBeVisible()
  await expect.element(select()).toHaveValue('NL')
})

test('number and country that the page gives back stay together, also when the form is emptied', async () => {
  const form = (given: { defaultPhone?: string; defaultCountry: string }) => (
    <form>
      <OptInField name="whatsapp" notice={notice} locale="en" messages={en} {...given} />
    </form>
  )
  const { rerender, container } = render(form({ defaultCountry: 'NL' }))
  await userEvent.type(page.getByRole('textbox', { name: 'WhatsApp number' }), '06 12 34 56 78')
  await expect.poll(() => options().length).toBeGreaterThan(240)
  await userEvent.selectOptions(select(), 'FR')
  await expect.element(page.getByText('+33 6 12 34 56 78')).toBeVisible()
  rerender(form({ defaultPhone: '06 12 34 56 78', defaultCountry: 'FR' }))
  container.querySelector('form')!.reset()
  await expect.element(select()).toHaveValue('FR')
  await expect.element(page.getByText('+33 6 12 34 56 78')).toBeVisible()
  await expect.poll(() => options().filter((option) => /^(FR|NL|France|Netherlands)\b/.test(option))).toEqual(['France (+33)', 'Netherlands (+31)'])
})

test('without a form, a focus anywhere will do', async () => {
  render(<OptInField name="whatsapp" notice={notice} locale="en" messages={en} defaultCountry="NL" />)
  await userEvent.type(page.getByRole('textbox', { name: 'WhatsApp number' }), '+32 470 12 34 56')
  await expect.element(page.getByText('BE +32')).toBeVisible()
})
