import type { PhoneResult } from '@unticked/core/phone'
import { en } from '@unticked/core/locales/en'
import { render } from '@testing-library/react'
import { StrictMode, type ReactNode } from 'react'
import { expect, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { PhoneField, type PhoneFieldProps } from '../index.ts'
import '../../phone.css'

export const shared = { name: 'phone', label: 'Phone number', locale: 'en', messages: en } as const

type Given = Partial<PhoneFieldProps> & { readonly strict?: boolean; readonly noValidate?: boolean; readonly beside?: ReactNode }

/** A field in a form with a button, and everything that it told. */
export function showField({ strict = false, noValidate = false, beside, ...props }: Given = {}) {
  const told = vi.fn<(result: PhoneResult, text: string) => void>()
  const submitted = vi.fn<(fields: Record<string, FormDataEntryValue>) => void>()
  const form = (more: Partial<PhoneFieldProps> = {}) => {
    const itself = (
      <form noValidate={noValidate} onSubmit={(event) => (event.preventDefault(), submitted(Object.fromEntries(new FormData(event.currentTarget))))}>
        <PhoneField {...shared} defaultCountry="NL" onValueChange={told} {...props} {...more} />
        {beside}
        <button>Go</button>
        <button type="reset">Reset</button>
      </form>
    )
    return strict ? <StrictMode>{itself}</StrictMode> : itself
  }
  const { rerender, ...rendered } = render(form())
  return { told, submitted, again: (more: Partial<PhoneFieldProps>) => rerender(form(more)), ...rendered }
}

export const field = () => page.getByRole('textbox', { name: 'Phone number' })
export const input = () => field().element() as HTMLInputElement
export const select = () => document.querySelector<HTMLSelectElement>('[data-part="country-select"]')!
export const country = () => page.getByRole('combobox', { name: 'Country' })
export const options = () => [...select().options].map(({ text }) => text)
export const e164 = () => document.querySelector<HTMLInputElement>('[data-part="e164"]')!.value
export const echo = () => page.getByText(/^Read as/)
export const errors = () => [...document.querySelectorAll('[data-part="error"]')].map((error) => error.textContent)
export const press = (name = 'Go') => userEvent.click(page.getByRole('button', { name }))
export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits until the rules have judged the text to be this number; empty: to be none. */
export const becomes = (number: string) => expect.poll(e164).toBe(number)

/** Focus and caret where a person would have put them. */
export function caretAt(start: number, end = start): void {
  input().focus()
  input().setSelectionRange(start, end)
}

/** Types at the caret, without moving it first. */
export const keys = (text: string) => userEvent.keyboard(text)

/** Puts the text on the clipboard as a person would, and pastes it over everything in the field. */
export async function paste(text: string): Promise<void> {
  const elsewhere = document.body.appendChild(document.createElement('textarea'))
  elsewhere.value = text
  elsewhere.select()
  await keys('{ControlOrMeta>}c{/ControlOrMeta}')
  elsewhere.remove()
  caretAt(0, input().value.length)
  await keys('{ControlOrMeta>}v{/ControlOrMeta}')
}
