import { en } from '@unticked/core/locales/en'
import { cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { OptInField } from './index.ts'
import { PhoneField } from './phone/index.ts'
import { devtools } from './phone/test-support/devtools.ts'
import { notice } from './test-support/notice.ts'

const ADDRESS = {
  NAME_FULL: 'Ada Lovelace', ADDRESS_HOME_STREET_ADDRESS: '1 Main Street', ADDRESS_HOME_CITY: 'London', ADDRESS_HOME_ZIP: 'E1 6AN',
  ADDRESS_HOME_COUNTRY: 'GB', EMAIL_ADDRESS: 'ada@example.com', PHONE_HOME_WHOLE_NUMBER: '+447400123456',
}
const address = { fields: Object.entries(ADDRESS).map(([name, value]) => ({ name, value })) }

beforeEach(() => void devtools().send('Autofill.enable'))
afterEach(async () => {
  cleanup()
  await devtools().send('Autofill.disable')
})

function show(field: ReactNode) {
  const { container } = render(
    <form method="post">
      <input aria-label="Name" id="autofilled" name="name" autoComplete="name" />
      <input aria-label="E-mail" name="email" autoComplete="email" />
      <input aria-label="Street" name="street" autoComplete="street-address" />
      {field}
      <button>Order</button>
    </form>,
  )
  return container.querySelector('form')!
}

/** Chooses an address from the browser's own list, in the field for the name. */
async function fillIn(form: HTMLFormElement) {
  await userEvent.click(form.querySelector('#autofilled')!)
  const send = <Answer,>(method: string, params?: object) => devtools().send(method, params) as Promise<Answer>
  await send('DOM.getDocument', { depth: -1, pierce: true })
  const { searchId } = await send<{ searchId: string }>('DOM.performSearch', { query: '#autofilled' })
  const { nodeIds } = await send<{ nodeIds: number[] }>('DOM.getSearchResults', { searchId, fromIndex: 0, toIndex: 1 })
  const { node } = await send<{ node: { backendNodeId: number } }>('DOM.describeNode', { nodeId: nodeIds[0] })
  const { frameTree } = await send<{ frameTree: { childFrames: { frame: { id: string } }[] } }>('Page.getFrameTree')
  await send('Autofill.trigger', { fieldId: node.backendNodeId, frameId: frameTree.childFrames[0]!.frame.id, address })
}

const saidIn = (form: HTMLFormElement) => form.querySelector('output')!.textContent
/** Where the list of countries is there, the browser chooses one, and fills in the number as people there write it. */
const FILLED = /^(?:\+44)?7400123456$/

test('an address that the browser fills in brings its number, which is understood with its country', async () => {
  const form = show(<PhoneField name="phone" label="Phone" locale="en" messages={en} defaultCountry="NL" />)
  await fillIn(form)
  await expect.poll(() => saidIn(form), { timeout: 5000 }).toBe('Read as +44 7400 123456')
  const fields = new FormData(form)
  expect(fields.get('name')).toBe(ADDRESS.NAME_FULL)
  expect(fields.get('phone')).toMatch(FILLED)
  expect([fields.get('phone.country'), fields.get('phone.e164')]).toEqual(['GB', '+447400123456'])
})

test('in the opt-in too, and it ticks nothing', async () => {
  const form = show(<OptInField name="whatsapp" notice={notice} locale="en" messages={en} defaultCountry="NL" />)
  await fillIn(form)
  await expect.poll(() => saidIn(form), { timeout: 5000 }).toBe('Acme will message +44 7400 123456')
  expect(new FormData(form).get('whatsapp.phone')).toMatch(FILLED)
  expect([...form.querySelectorAll<HTMLInputElement>('[type="checkbox"]')].map(({ checked }) => checked)).toEqual([false, false])
  expect(new FormData(form).has('whatsapp.purpose')).toBe(false)
})
