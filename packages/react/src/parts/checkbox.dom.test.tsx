import { en } from '@unticked/core/locales/en'
import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { OptIn, OptInField, OptInForm } from '../index.ts'
import { notice } from '../test-support/notice.ts'

const inPurpose = (checkbox: React.ReactNode) => (
  <OptIn.Root name="whatsapp" notice={notice} locale="en" messages={en}>
    <OptIn.Purpose purpose="orders">{checkbox}</OptIn.Purpose>
  </OptIn.Root>
)

test.each([
  // @ts-expect-error nobody but the person may tick
  ['checked', <OptIn.Checkbox key="" checked />],
  // @ts-expect-error nobody but the person may tick
  ['checked with false', <OptIn.Checkbox key="" checked={false} />],
  // @ts-expect-error no box is ticked at first
  ['defaultChecked', <OptIn.Checkbox key="" defaultChecked />],
  // @ts-expect-error no box is ticked at first
  ['defaultValue', <OptIn.Checkbox key="" defaultValue="orders" />],
  // @ts-expect-error the opt-in is never required
  ['required', <OptIn.Checkbox key="" required />],
])('%s neither compiles nor renders', (_prop, checkbox) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(() => render(inPurpose(checkbox))).toThrow(/Only the person may tick: no (checked|defaultChecked|defaultValue|required)/)
  vi.restoreAllMocks()
})

const given = { name: 'whatsapp', notice, locale: 'en', messages: en } as const
test.each([
  // @ts-expect-error no box is ticked at first
  ['defaultChecked on the field', <OptInField key="" {...given} defaultChecked />],
  // @ts-expect-error a purpose is no default
  ['defaultValue on the field', <OptInField key="" {...given} defaultValue="orders" />],
  // @ts-expect-error nobody but the person may tick
  ['checked on the field', <OptInField key="" {...given} checked />],
  // @ts-expect-error the opt-in is never required
  ['required on the field', <OptInField key="" {...given} required />],
  // @ts-expect-error no box is ticked at first
  ['defaultChecked on the form', <OptInForm key="" {...given} defaultChecked />],
  // @ts-expect-error a purpose is no default
  ['defaultValue on the form', <OptInForm key="" {...given} defaultValue="orders" />],
  // @ts-expect-error nobody but the person may tick
  ['checked on the form', <OptInForm key="" {...given} checked />],
  // @ts-expect-error the opt-in is never required
  ['required on the form', <OptInForm key="" {...given} required />],
  // @ts-expect-error no box is ticked at first
  ['defaultChecked on the root', <OptIn.Root key="" {...given} defaultChecked />],
  // @ts-expect-error a purpose is no default
  ['defaultValue on the root', <OptIn.Root key="" {...given} defaultValue="orders" />],
  // @ts-expect-error nobody but the person may tick
  ['checked on the root', <OptIn.Root key="" {...given} checked />],
  // @ts-expect-error the opt-in is never required
  ['required on the root', <OptIn.Root key="" {...given} required />],
  // @ts-expect-error no box is ticked at first
  ['defaultChecked on a purpose', <OptIn.Root key="" {...given}><OptIn.Purpose purpose="orders" defaultChecked /></OptIn.Root>],
  // @ts-expect-error a purpose is no default
  ['defaultValue on a purpose', <OptIn.Root key="" {...given}><OptIn.Purpose purpose="orders" defaultValue="orders" /></OptIn.Root>],
  // @ts-expect-error nobody but the person may tick
  ['checked on a purpose', <OptIn.Root key="" {...given}><OptIn.Purpose purpose="orders" checked /></OptIn.Root>],
  // @ts-expect-error the opt-in is never required
  ['required on a purpose', <OptIn.Root key="" {...given}><OptIn.Purpose purpose="orders" required /></OptIn.Root>],
])('%s neither compiles nor renders', (_prop, element) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(() => render(element)).toThrow(/Only the person may tick: no (checked|defaultChecked|defaultValue|required)/)
  vi.restoreAllMocks()
})

test('what makes the box a part of the form cannot be overridden', () => {
  const sneaky = { name: 'other', value: 'other', type: 'radio', 'data-part': 'other', id: 'other' } as object
  render(inPurpose(<OptIn.Checkbox {...sneaky} />))
  const box = screen.getByRole<HTMLInputElement>('checkbox')
  expect(box).toMatchObject({ type: 'checkbox', name: 'whatsapp.purpose', value: 'orders' })
  expect(box.dataset.part).toBe('checkbox')
})

test('the number is always editable', () => {
  // @ts-expect-error the person must be able to correct the number
  const locked = <OptIn.PhoneInput readOnly />
  // @ts-expect-error the person must be able to correct the number
  const disabled = <OptIn.PhoneInput disabled />
  for (const input of [locked, disabled]) {
    const { unmount } = render(<OptIn.Root name="a" notice={notice} locale="en" messages={en}><OptIn.Phone>{input}</OptIn.Phone></OptIn.Root>)
    expect(screen.getByRole<HTMLInputElement>('textbox')).toMatchObject({ readOnly: false, disabled: false, type: 'tel', autocomplete: 'tel' })
    unmount()
  }
})

test('the number may name the section it fills', () => {
  const input = <OptIn.PhoneInput autoComplete="section-order tel" />
  render(<OptIn.Root name="a" notice={notice} locale="en" messages={en}><OptIn.Phone>{input}</OptIn.Phone></OptIn.Root>)
  expect(screen.getByRole('textbox').getAttribute('autocomplete')).toBe('section-order tel')
})
