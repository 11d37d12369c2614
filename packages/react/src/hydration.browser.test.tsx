import { en } from '@unticked/core/locales/en'
import { StrictMode, type ReactElement } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server.browser'
import { useForm } from 'react-hook-form'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { OptInField as BoundField, useConsent, type OptInValue } from './hook-form/index.ts'
import { OptInField } from './index.ts'
import { box, boxes, enterNumber, phone, press, tick } from './test-support/acts.ts'
import { claimsOf, numberOf } from './test-support/claims.ts'
import { notice } from './test-support/notice.ts'

const submitted = vi.fn<(token: unknown) => void>()
const roots: Root[] = []
const complaints: unknown[][] = []

beforeEach(() => {
  complaints.length = 0
  submitted.mockClear()
  vi.spyOn(console, 'error').mockImplementation((...complaint) => void complaints.push(complaint))
})
afterEach(() => {
  for (const root of roots.splice(0)) root.unmount()
  document.body.replaceChildren()
  vi.restoreAllMocks()
})

function Signup() {
  return (
    <form onSubmit={(event) => (event.preventDefault(), submitted(new FormData(event.currentTarget).get('whatsapp.token')))}>
      <OptInField name="whatsapp" notice={notice} locale="en" messages={en} defaultCountry="NL" />
      <button>Go</button>
    </form>
  )
}

function BoundSignup() {
  const form = useForm<{ whatsapp: OptInValue }>()
  const { withConsent } = useConsent(form.control)
  return (
    <form onSubmit={form.handleSubmit(withConsent((_values, consent) => submitted(consent?.token)))}>
      <BoundField control={form.control} name="whatsapp" notice={notice} locale="en" messages={en} defaultCountry="NL" />
      <button>Go</button>
    </form>
  )
}

/** The server's markup is there; React comes later. */
function serve(element: ReactElement) {
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(element)
  // React 18 takes this page for a server, and says so; what a server hears is in server-rendering.ssr.test.tsx.
  complaints.length = 0
  return () => void roots.push(hydrateRoot(container, element, { onRecoverableError: (error) => complaints.push([error]) }))
}

test.each([
  ['in a plain form', <Signup key="" />],
  ['in a plain form, in strict mode', <StrictMode key=""><Signup /></StrictMode>],
  ['with react-hook-form', <BoundSignup key="" />],
  ['with react-hook-form, in strict mode', <StrictMode key=""><BoundSignup /></StrictMode>],
])('what was ticked and typed before hydration is kept, and marked in the event, %s', async (_where, element) => {
  const hydrate = serve(element)
  await tick()
  await enterNumber('06 12345678')
  hydrate()
  await expect.element(page.getByText('Acme will message +31 6 12345678')).toBeVisible()
  await expect.element(box()).toBeChecked()
  await expect.element(phone()).toHaveValue('06 12345678')
  await press()
  await expect.poll(() => submitted.mock.calls.length).toBe(1)
  const token = submitted.mock.calls[0]![0]
  expect(claimsOf(token)).toMatchObject({ pur: [{ id: 'orders', cat: 'utility' }], ui: { src: 'before-hydration', act: false, by: 'other', pre: false, edit: true } })
  expect(numberOf(token)).toBe('+31612345678')
  expect(complaints).toEqual([])
})

test('an untouched page hydrates without a complaint, and stays unticked', async () => {
  serve(<Signup />)()
  await expect.element(page.getByText('NL +31')).toBeVisible()
  expect(document.querySelectorAll('option')).toHaveLength(1)
  await expect.element(box()).not.toBeChecked()
  expect(complaints).toEqual([])
})

test('two roots that were rendered apart share no id: the label of the second ticks the second', async () => {
  const [first, second] = [serve(<Signup />), serve(<Signup />)]
  first()
  second()
  await expect.poll(() => new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)).size).toBe(document.querySelectorAll('[id]').length)
  await userEvent.click(document.querySelectorAll('label[data-part="statement"]')[2]!)
  expect(boxes().all().map((found) => (found.element() as HTMLInputElement).checked)).toEqual([false, true])
  expect(complaints).toEqual([])
})
