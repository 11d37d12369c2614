/** The parts of an opt-in that this folder looks for in a page. */
export const CHECKBOXES = '[data-part="checkbox"]'
export const COUNTRY = '[data-part="country-select"]'
export const INPUT = '[data-part="input"]'
export const E164 = '[data-part="e164"]'
export const TOKEN = '[data-part="token"]'

/** The boxes of one opt-in, by purpose in their `value`. */
export function checkboxesIn(root: ParentNode): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>(CHECKBOXES)]
}
