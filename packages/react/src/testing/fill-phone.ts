import { tell } from './act.ts'

/**
 * Types a number into an opt-in's number field, and chooses its country, in a test where no real input can be made.
 * @param input an `OptIn.PhoneInput`, such as `screen.getByRole('textbox', { name: 'WhatsApp number' })`
 * @param text as a person would type it
 * @param country ISO 3166-1 alpha-2; left as it is where none is given
 */
export function fillPhone(input: HTMLElement, text: string, country?: string): void {
  const field = input as HTMLInputElement
  field.focus()
  const select = field.closest('[data-part="root"]')?.querySelector<HTMLSelectElement>('[data-part="country-select"]')
  if (country !== undefined && select) {
    // The list comes with the first focus of a real page.
    if (![...select.options].some(({ value }) => value === country)) select.add(new Option(country, country))
    select.value = country
    tell(select, 'change')
  }
  field.value = text
  tell(field, 'input')
}
