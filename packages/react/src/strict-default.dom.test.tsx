import { en } from '@unticked/core/locales/en'
import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { OptIn, OptInField, OptInForm } from './index.ts'
import { notice } from './test-support/notice.ts'

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
])('H2, L1, L3: %s neither compiles nor renders', (_prop, checkbox) => {
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
])('H2, L1, L3: %s neither compiles nor renders', (_prop, element) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(() => render(element)).toThrow(/Only the person may tick: no (checked|defaultChecked|defaultValue|required)/)
  vi.restoreAllMocks()
})

test('L1: what makes the box a part of the form cannot be overridden', () => {
  const sneaky = { name: 'other', value: 'other', type: 'radio', 'data-part': 'other', id: 'other' } as object
  render(inPurpose(<OptIn.Checkbox {...sneaky} />))
  const box = screen.getByRole<HTMLInputElement>('checkbox')
  expect(box).toMatchObject({ type: 'checkbox', name: 'whatsapp.purpose', value: 'orders' })
  expect(box.dataset.part).toBe('checkbox')
})

test.each([
  // @ts-expect-error its statement is its name
  ['aria-label', <OptIn.Checkbox key="" aria-label="Accept the terms" />],
  // @ts-expect-error its statement is its name
  ['aria-labelledby', <OptIn.Checkbox key="" aria-labelledby="terms" />],
  // @ts-expect-error it is a checkbox
  ['role', <OptIn.Checkbox key="" role="presentation" />],
  // @ts-expect-error everybody must be told of it
  ['aria-hidden', <OptIn.Checkbox key="" aria-hidden />],
  // @ts-expect-error the notice is its text
  ['aria-label', <OptIn.Statement key="" aria-label="Accept the terms" />],
  // @ts-expect-error everybody must be told of it
  ['aria-hidden', <OptIn.Statement key="" aria-hidden />],
  // @ts-expect-error everybody must be told of it
  ['aria-hidden', <OptIn.Disclosure key="" aria-hidden />],
])('L5: %s on a part that is read out neither compiles nor renders', (name, part) => {
  const { container } = render(inPurpose(part))
  expect(container.querySelector('[data-part="purpose"]')!.querySelector(`:is(input, label, p[data-part="disclosure"])[${name}]`)).toBeNull()
  expect(container.querySelector('[data-part="purpose"] > :first-child')).not.toBeNull()
})

test('L5: a root that is passed over does not compile', () => {
  // @ts-expect-error everybody must be told of it
  expect(<OptIn.Root {...given} aria-hidden />).toBeTruthy()
})

test('L3: a number that the form must have does not compile, and is no condition', () => {
  // @ts-expect-error with nothing ticked the form goes on without a number
  const required = <OptIn.PhoneInput required />
  // @ts-expect-error with nothing ticked the form goes on whatever stands there
  const pattern = <OptIn.PhoneInput pattern="[0-9]+" />
  // @ts-expect-error with nothing ticked the form goes on whatever stands there
  const short = <OptIn.PhoneInput minLength={10} />
  // @ts-expect-error a number is never too long to be typed
  const long = <OptIn.PhoneInput maxLength={10} />
  // @ts-expect-error it is part of the form around the opt-in
  const elsewhere = <OptIn.PhoneInput form="other" />
  for (const input of [required, pattern, short, long, elsewhere]) {
    const { unmount } = render(<OptIn.Root name="a" notice={notice} locale="en" messages={en}><OptIn.Phone>{input}</OptIn.Phone></OptIn.Root>)
    expect(screen.getByRole('textbox').matches('[required], [pattern], [minlength], [maxlength], [form]')).toBe(false)
    unmount()
  }
})

test('H5: a number that is locked does not compile, and is editable all the same', () => {
  // @ts-expect-error the person must be able to correct the number
  const locked = <OptIn.PhoneInput readOnly />
  // @ts-expect-error the person must be able to correct the number
  const disabled = <OptIn.PhoneInput disabled />
  // @ts-expect-error the person must be able to correct the number
  const inert = <OptIn.PhoneInput inert />
  for (const input of [locked, disabled, inert]) {
    const { unmount } = render(<OptIn.Root name="a" notice={notice} locale="en" messages={en}><OptIn.Phone>{input}</OptIn.Phone></OptIn.Root>)
    expect(screen.getByRole<HTMLInputElement>('textbox')).toMatchObject({ readOnly: false, disabled: false, type: 'tel', autocomplete: 'tel' })
    expect(screen.getByRole('textbox').hasAttribute('inert')).toBe(false)
    unmount()
  }
})

test('H5: a field around that is disabled does not compile, and the number is editable all the same', () => {
  // @ts-expect-error the person must be able to correct the number
  render(<OptInField {...given} disabled />)
  expect(screen.getByRole<HTMLInputElement>('textbox')).toMatchObject({ readOnly: false, disabled: false })
  expect(screen.getByRole<HTMLFieldSetElement>('group').disabled).toBe(false)
})

test('L1: every way to show an opt-in starts empty', () => {
  render(<><OptInField {...given} defaultPhone="+31612345678" /><OptInForm {...given} /></>)
  const boxes = screen.getAllByRole<HTMLInputElement>('checkbox')
  expect(boxes.map(({ checked, defaultChecked, required }) => [checked, defaultChecked, required])).toEqual(Array.from({ length: 4 }, () => [false, false, false]))
})

test('L2: no click of a script ticks, on the box or on its label', async () => {
  render(<OptInField {...given} />)
  const box = screen.getAllByRole<HTMLInputElement>('checkbox')[0]!
  const label = box.labels![0]!
  box.click()
  label.click()
  fireEvent.click(box)
  await userEvent.click(label)
  expect(box.checked).toBe(false)
})

test('H4: the logo can be replaced, and not be left out', () => {
  // @ts-expect-error nothing but an element draws a logo
  render(<OptInField {...given} logo />).unmount()
  for (const logo of [undefined, null, false, ''] as const) {
    const { container, unmount } = render(<OptInField {...given} logo={logo} />)
    expect(container.querySelectorAll('[data-part="statement"] [data-part="brand"] [data-part="logo"]')).toHaveLength(2)
    unmount()
  }
})

test.each([
  // @ts-expect-error WhatsApp's name is not to be written anew
  ['words in the place of the name', <OptIn.Brand key="">WA</OptIn.Brand>, '[data-part="brand"]', /^WhatsApp$/],
  // @ts-expect-error the statement is the notice's
  ['words in the place of the statement', <OptIn.Statement key="">Yes please</OptIn.Statement>, '[data-part="statement"]', /order updates on WhatsApp/],
])('H4: %s do not compile, and do not show', (_what, part, selector, shown) => {
  const { container } = render(inPurpose(part))
  expect(container.querySelector(selector)!.textContent).toMatch(shown)
})

test('the number may name the section it fills', () => {
  const input = <OptIn.PhoneInput autoComplete="section-order tel" />
  render(<OptIn.Root name="a" notice={notice} locale="en" messages={en}><OptIn.Phone>{input}</OptIn.Phone></OptIn.Root>)
  expect(screen.getByRole('textbox').getAttribute('autocomplete')).toBe('section-order tel')
})
