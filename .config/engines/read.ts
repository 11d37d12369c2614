import type { EnginePage } from './engine.ts'

/** The text of the first element that matches; nothing where there is none. */
export const textOf = (page: EnginePage, selector: string) =>
  page.evaluate((found) => document.querySelector(found)?.textContent ?? '', selector)

/** What stands in a field. */
export const valueOf = (page: EnginePage, selector: string) =>
  page.evaluate((found) => document.querySelector<HTMLInputElement | HTMLSelectElement>(found)!.value, selector)

export const isChecked = (page: EnginePage, selector: string) =>
  page.evaluate((found) => document.querySelector<HTMLInputElement>(found)!.checked, selector)

export const focusOn = (page: EnginePage, selector: string) =>
  page.evaluate((found) => document.querySelector<HTMLElement>(found)!.focus(), selector)
