import { en } from '@unticked/core/locales/en'
import { cleanup, render } from '@testing-library/react'
import { Fragment, type ReactElement } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { OptIn, OptInField, type OptInFieldProps } from './index.ts'
import { aWhile, box, boxes, enterNumber, phone, press, tick } from './test-support/acts.ts'
import { claimsOf } from './test-support/claims.ts'
import { notice } from './test-support/notice.ts'
import './styles.css'

afterEach(cleanup)

/** A form that looks at what it submits; `children` take the place of the usual parts. */
function renderForm(props: Partial<OptInFieldProps> = {}) {
  const submitted = vi.fn<(fields: FormData) => void>()
  const onIssue = vi.fn()
  const { container } = render(
    <form onSubmit={(event) => (event.preventDefault(), submitted(new FormData(event.currentTarget)))}>
      <OptInField name="whatsapp" notice={notice} locale="en" messages={en} defaultCountry="NL" onIssue={onIssue} {...props} />
      <button>Go</button>
    </form>,
  )
  const token = async () => {
    await press()
    await expect.poll(() => submitted.mock.calls.length).toBe(1)
    return String(submitted.mock.calls[0]![0].get('whatsapp.token'))
  }
  return { onIssue, token, submitted, root: container.querySelector('fieldset')! }
}

test('H2, L1, L2: the box is empty until a person ticks it, and the event says that a person did', async () => {
  const { token } = renderForm({ defaultPhone: '+31612345678' })
  await expect.element(box()).not.toBeChecked()
  await tick()
  expect(claimsOf(await token())).toMatchObject({ pur: [{ id: 'orders', cat: 'utility' }], ui: { src: 'user', act: true, by: 'pointer' } })
})

test.each([
  ['checked by a script', (input: HTMLInputElement) => void (input.checked = true)],
  ['checked by its default', (input: HTMLInputElement) => ((input.defaultChecked = true), (input.checked = input.defaultChecked))],
  ['checked with an event made up', (input: HTMLInputElement) => ((input.checked = true), input.dispatchEvent(new Event('change', { bubbles: true })))],
])('L1, L2: a box %s is emptied at the submit, said, and not signed', async (_how, check) => {
  const { onIssue, token } = renderForm({ defaultPhone: '+31612345678' })
  check(box().element() as HTMLInputElement)
  expect(await token()).toBe('')
  await expect.element(box()).not.toBeChecked()
  expect(onIssue).toHaveBeenCalledWith({ code: 'tick_unwitnessed' })
})

test('L1: a checked attribute does not tick', async () => {
  const { token } = renderForm({ defaultPhone: '+31612345678' })
  box().element().setAttribute('checked', '')
  expect(await token()).toBe('')
  await expect.element(box()).not.toBeChecked()
})

test('L3: the form goes on with every box empty, asks nothing, and nothing in it is required', async () => {
  const { onIssue, token, root } = renderForm()
  expect(await token()).toBe('')
  expect(root.querySelector(':required, [aria-required="true"]')).toBeNull()
  expect(onIssue).not.toHaveBeenCalled()
})

test('H4: WhatsApp’s name and logo stand in the label of each box, and are seen', () => {
  renderForm()
  for (const each of boxes(/./).all()) {
    const { labels } = each.element() as HTMLInputElement
    const brand = labels![0]!.querySelector('[data-part="brand"]')!
    expect(brand.textContent).toBe('WhatsApp')
    expect(brand.checkVisibility({ opacityProperty: true, visibilityProperty: true })).toBe(true)
    const { width, height } = brand.querySelector('svg')!.getBoundingClientRect()
    expect(Math.min(width, height)).toBeGreaterThan(8)
  }
})

test.each([
  ['without the statement beside its box', <OptIn.Purpose key="" purpose="orders"><OptIn.Checkbox /></OptIn.Purpose>],
  ['with one purpose of two', <OptIn.Purpose key="" purpose="orders" />],
])('H4: a layout %s is refused when it is signed', async (_what, purpose) => {
  const { onIssue, token, root } = renderForm({ defaultPhone: '+31612345678', children: <>{purpose}<OptIn.Phone /><OptIn.Disclosure /></> })
  await userEvent.click(root.querySelector('input[value="orders"]')!)
  expect(await token()).toBe('')
  expect(onIssue).toHaveBeenCalledWith({ code: 'notice_altered' })
})

test.each([
  ['H4: a name that is not rendered', '[data-part="brand"]', 'display: none'],
  ['H3: a noun that is not rendered', '[data-part="title"] b', 'display: none'],
  ['H3: a noun that is transparent', '[data-part="title"] b', 'color: transparent'],
  ['H4: a logo without a colour', '[data-part="logo"] path', 'fill: transparent'],
  ['H4: a logo of two pixels', '[data-part="logo"]', 'inline-size: 2px'],
  ['H4: a box that is drawn small', '[data-part="checkbox"]', 'scale: 0.2'],
  ['H3, H6: a statement in the colour of its ground', '[data-part="statement"] *', 'color: #fff; background: #fff'],
  ['H5: a number in the colour of its field', '[data-part="input"]', 'color: #fff; background: #fff'],
  ['L6, L7: small print of a pixel', '[data-part="disclosure"]', 'block-size: 1px; overflow: hidden'],
])('%s is not agreed to: nothing is signed', async (_what, part, css) => {
  const { onIssue, token, root } = renderForm({ defaultPhone: '+31612345678' })
  await tick()
  const style = document.createElement('style')
  style.textContent = `${part} { ${css} }`
  root.append(style)
  expect(await token()).toBe('')
  expect(onIssue).toHaveBeenCalledWith({ code: 'notice_hidden' })
})

test.each(['display: none', 'position: absolute'])('a hint with %s leaves the purposes their width, and is signed without', async (css) => {
  const { token, root } = renderForm({ defaultPhone: '+31612345678' })
  const style = document.createElement('style')
  style.textContent = `[data-part="hint"] { ${css} }`
  root.append(style)
  const widths = [...root.querySelectorAll('[data-part="purpose"]')].map((row) => row.getBoundingClientRect().width)
  expect(Math.min(...widths)).toBeGreaterThan(200)
  expect(widths[0]).toBe(widths[1])
  await tick()
  expect(claimsOf(await token())).toMatchObject({ pur: [{ id: 'orders' }] })
})

test.each<[what: string, logo: ReactElement]>([
  // @ts-expect-error nothing but an element draws a logo
  ['no element', true],
  ['nothing', <Fragment key="" />],
  ['an element without a picture', <span key="" />],
  // @ts-expect-error nothing but an element draws a logo
  ['a list of nothing', []],
])('H4: a logo that is %s is no logo: nothing is signed', async (_what, logo) => {
  const { onIssue, token } = renderForm({ defaultPhone: '+31612345678', logo })
  await tick()
  expect(await token()).toBe('')
  expect(onIssue).toHaveBeenCalledWith({ code: 'notice_hidden' })
})

test('H4: a logo that a script took away is missed: nothing is signed', async () => {
  const { onIssue, token, root } = renderForm({ defaultPhone: '+31612345678' })
  await tick()
  root.querySelector('[data-part="logo"]')!.remove()
  expect(await token()).toBe('')
  expect(onIssue).toHaveBeenCalledWith({ code: 'notice_hidden' })
})

const drawing = (title: string) => <svg key="" width="18" height="18" viewBox="0 0 24 24"><title>{title}</title><path d="M2 2h20v20z" /></svg>

test.each<[what: string, logo: ReactElement]>([
  ['a picture', <img key="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E" alt="" width="18" height="18" />],
  ['a drawing that says what it is', drawing('WhatsApp')],
])('H4: a logo of the page in the place of ours is signed with: %s', async (_what, logo) => {
  const { token } = renderForm({ defaultPhone: '+31612345678', logo })
  await tick()
  expect(claimsOf(await token())).toMatchObject({ pur: [{ id: 'orders' }] })
})

test('H3: a logo that says something else adds to the statement: nothing is signed', async () => {
  const { onIssue, token } = renderForm({ defaultPhone: '+31612345678', logo: drawing('Accept the terms') })
  await tick()
  expect(await token()).toBe('')
  expect(onIssue).toHaveBeenCalledWith({ code: 'notice_altered' })
})

test.each<[what: string, part: string, impose: (field: HTMLInputElement) => void]>([
  ['H5: a number that a script makes read-only', '[data-part="input"]', (field) => void (field.readOnly = true)],
  ['H5: a number that a script disables', '[data-part="input"]', (field) => void (field.disabled = true)],
  ['H5: a number that a script takes out of reach', '[data-part="input"]', (field) => void (field.inert = true)],
  ['H5: a number in what a script takes out of reach', '[data-part="phone"]', (phone) => void (phone.inert = true)],
  ['H5: a number in a group that styles take out of reach', '[data-part="number"]', (group) => group.style.setProperty('interactivity', 'inert')],
  ['L5: a box that a script names anew', '[data-part="checkbox"]', (field) => field.setAttribute('aria-label', 'Accept the terms')],
  ['L5: a statement that a script adds to', '[data-part="statement"]', (statement) => statement.append(' I accept the terms')],
  ['L5: a statement that a script gives to another box', '[data-part="statement"]', (label) => label.setAttribute('for', 'elsewhere')],
  ['L5: an opt-in that a script silences', '[data-part="purpose"]', (row) => row.setAttribute('aria-hidden', 'true')],
  ['L3: a box that a script makes a condition', '[data-part="checkbox"]', (field) => void (field.required = true)],
])('%s is not agreed to: nothing is signed', async (_what, part, impose) => {
  const { onIssue, token, root } = renderForm({ defaultPhone: '+31612345678' })
  await tick()
  impose(root.querySelector<HTMLInputElement>(part)!)
  expect(await token()).toBe('')
  expect(onIssue).toHaveBeenCalledWith({ code: 'notice_altered' })
})

test('L5: a box with another label beside its statement is not agreed to', async () => {
  const rows = (
    <>
      <OptIn.Purpose purpose="orders"><label><OptIn.Checkbox /> I accept the terms</label><OptIn.Statement /></OptIn.Purpose>
      <OptIn.Purpose purpose="offers" />
    </>
  )
  const { onIssue, token } = renderForm({ defaultPhone: '+31612345678', children: <>{rows}<OptIn.Phone /><OptIn.Disclosure /></> })
  ;(boxes(/./).first().element() as HTMLElement).focus()
  await userEvent.keyboard(' ')
  expect(await token()).toBe('')
  expect(onIssue).toHaveBeenCalledWith({ code: 'notice_altered' })
})

test('H5: a prefilled number can be corrected, and the correction is what is signed', async () => {
  const { token } = renderForm({ defaultPhone: '+31612345678' })
  await enterNumber('+31687654321')
  await tick()
  expect(claimsOf(await token())).toMatchObject({ ui: { pre: true, edit: true } })
})

test('H5: a layout without the number field signs nothing', async () => {
  const parts = <><OptIn.Purpose purpose="orders" /><OptIn.Purpose purpose="offers" /><OptIn.Disclosure /></>
  const { onIssue, submitted } = renderForm({ children: parts, defaultPhone: '+31612345678' })
  await tick()
  await press()
  await aWhile(1_200)
  expect(onIssue).toHaveBeenCalledWith({ code: 'phone_empty' })
  expect(submitted).not.toHaveBeenCalled()
  await expect.element(phone()).not.toBeInTheDocument()
})
