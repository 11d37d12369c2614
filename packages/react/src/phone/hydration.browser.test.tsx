import { StrictMode, type ReactElement } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server.browser'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { PhoneField } from './index.ts'
import { becomes, echo, errors, field, input, press, select, shared } from './test-support/field.tsx'

const roots: Root[] = []
const complaints: unknown[] = []

beforeEach(() => {
  complaints.length = 0
  vi.spyOn(console, 'error').mockImplementation((...complaint) => void complaints.push(complaint))
})
afterEach(() => {
  for (const root of roots.splice(0)) root.unmount()
  document.body.replaceChildren()
  vi.restoreAllMocks()
})

/** The server's markup is there; React comes later. */
function serve(element: ReactElement) {
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(element)
  // React 18 warns of layout effects on a server; here the server has a document.
  complaints.length = 0
  return () => void roots.push(hydrateRoot(container, element, { onRecoverableError: (error) => complaints.push(error) }))
}
const plain = (
  <form onSubmit={(event) => event.preventDefault()}>
    <PhoneField {...shared} defaultCountry="NL" />
    <button>Go</button>
  </form>
)
const form = <StrictMode>{plain}</StrictMode>

test('what was typed before hydration is kept and judged, and its country followed', async () => {
  const hydrate = serve(form)
  await userEvent.type(field(), '+44 7400 123456')
  hydrate()
  await becomes('+447400123456')
  await expect.element(echo()).toBeVisible()
  expect(input().value).toBe('+44 7400 123456')
  await userEvent.click(field())
  await expect.poll(() => select().value).toBe('GB')
  expect(complaints).toEqual([])
})

test('what was wrong before hydration stops the submit after it', async () => {
  const hydrate = serve(form)
  await userEvent.type(field(), '06 FLOWERS')
  hydrate()
  await expect.poll(() => input().validity.valid).toBe(false)
  await press()
  await expect.poll(errors).toEqual(['Enter the number in digits, without letters'])
  expect(complaints).toEqual([])
})

test('a country that the browser restored with its number, on going back, is chosen again', async () => {
  const hydrate = serve(plain)
  input().value = '0470 12 34 56'
  document.querySelector<HTMLInputElement>('[data-part="e164"]')!.value = '+32470123456'
  hydrate()
  await expect.poll(() => select().value).toBe('BE')
  await becomes('+32470123456')
  expect(input().value).toBe('0470 12 34 56')
  await press()
  expect(new Set([...select().options].map(({ value }) => value)).size).toBe(select().options.length)
  expect([select().value, complaints]).toEqual(['BE', []])
})

test('two roots that were rendered apart share no id: the label of the second leads to the second', async () => {
  const [first, second] = [serve(form), serve(form)]
  first()
  second()
  const ids = () => [...document.querySelectorAll('[id]')].map(({ id }) => id)
  await expect.poll(() => new Set(ids()).size).toBe(ids().length)
  await userEvent.click(page.getByText('Phone number').nth(1))
  expect(document.activeElement).toBe(document.querySelectorAll('input[type="tel"]')[1])
  expect(complaints).toEqual([])
})
