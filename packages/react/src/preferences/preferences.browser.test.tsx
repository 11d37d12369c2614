import { en } from '@unticked/core/locales/en'
import { enPreferences } from '@unticked/core/locales/preferences/en'
import axe from 'axe-core'
import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { OptInForm } from '../index.ts'
import { box, enterNumber, tick } from '../test-support/acts.ts'
import { stubIssuer } from '../test-support/issuer.ts'
import { notice } from '../test-support/notice.ts'
import '../styles.css'
import '../preferences.css'
import { OptInPreferences, type OptInPreferencesProps } from './index.ts'

let place = 0
let server: string
let issuer: Awaited<ReturnType<typeof stubIssuer>>
/** What the person did: ticks, presses and numbers entered. */
let actions = 0

beforeEach(async () => {
  server = `/consent/t/preferences-${++place}`
  issuer = await stubIssuer(server)
  actions = 0
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const press = async (name: string | RegExp) => (actions++, userEvent.click(button(name)))
const status = () => page.getByRole('status').first()
const items = () => page.getByRole('listitem').elements().map((item) => item.textContent)
const changed = { ...notice, version: '2', wording: { ...notice.wording, en: { ...notice.wording.en!, offers: { title: 'offers', content: 'sales every day' } } } }

async function fillIn(purposes: readonly RegExp[], number: string) {
  for (const purpose of purposes) await tick(purpose)
  actions += purposes.length + 1
  await enterNumber(number)
  await press(en.submit)
}

/** Somebody agrees, on a page of its own, with real input. Returns what that took. */
async function agree(...purposes: RegExp[]): Promise<number> {
  const onRecorded = vi.fn()
  actions = 0
  render(<OptInForm server={server} notice={notice} locale="en" messages={en} defaultCountry="NL" onRecorded={onRecorded} />)
  await fillIn(purposes, '+31612345678')
  await expect.poll(() => onRecorded.mock.calls.length, { timeout: 5000 }).toBe(1)
  cleanup()
  const took = actions
  actions = 0
  return took
}

function show(props: Partial<OptInPreferencesProps> = {}) {
  return render(<OptInPreferences server={server} notice={notice} locale="en" messages={en} words={enPreferences} defaultCountry="NL" {...props} />)
}

async function violations() {
  const { violations: found } = await axe.run(document.body, { rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } })
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

describe('withdrawing takes no more actions than giving took', () => {
  test('for one purpose', async () => {
    const giving = await agree(/order updates/, /offers/)
    show()
    await press('Stop offers')
    await expect.element(status()).toHaveTextContent(en.withdrawn)
    expect(actions).toBeLessThanOrEqual(giving)
    expect([giving, actions]).toEqual([4, 1])
    expect(issuer.events[1]).toMatchObject({ evt: 'withdraw', prev: expect.any(String), pur: [{ id: 'offers', cat: 'marketing' }], ui: { by: 'pointer' } })
    expect(items()).toEqual(['order updatesreceipts, delivery times and returnsStop order updates', 'offerssales and new arrivalsStopped'])
    await expect.element(page.getByRole('article')).toHaveFocus()
    expect(await violations()).toEqual([])
  })

  test('for everything', async () => {
    const giving = await agree(/order updates/, /offers/)
    show()
    await press(enPreferences.stopAll)
    await expect.poll(items).toEqual([expect.stringContaining('Stopped'), expect.stringContaining('Stopped')])
    expect([giving, actions]).toEqual([4, 1])
    expect(issuer.events[1]).toMatchObject({ evt: 'withdraw', pur: [{ id: 'orders' }, { id: 'offers' }] })
    expect(page.getByRole('button', { name: /^Stop/ }).elements()).toEqual([])
  })

  test('by keyboard too, and the focus stays at what was stopped', async () => {
    await agree(/order updates/)
    show()
    await expect.element(button('Stop order updates')).toBeVisible()
    await userEvent.keyboard('{Tab}{Enter}')
    await expect.element(page.getByText('Stopped')).toBeVisible()
    expect(issuer.events[1]).toMatchObject({ ui: { by: 'keyboard' } })
    await expect.element(page.getByRole('article')).toHaveFocus()
  })
})

test('a click that comes twice withdraws once, and the outcome is announced once', async () => {
  await agree(/order updates/, /offers/)
  show()
  const said: string[] = []
  await expect.element(button('Stop offers')).toBeVisible()
  new MutationObserver(() => said.push(status().element().textContent!)).observe(status().element(), { childList: true, characterData: true, subtree: true })
  await userEvent.dblClick(button('Stop offers'))
  await expect.element(status()).toHaveTextContent(en.withdrawn)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(issuer.events.filter(({ evt }) => evt === 'withdraw')).toHaveLength(1)
  expect(said).toEqual([en.signing, `offers: ${en.withdrawn}`])
})

describe('when the server cannot be reached', () => {
  test('what was agreed is shown all the same', async () => {
    await agree(/order updates/)
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
    show()
    await expect.element(button('Stop order updates')).toBeVisible()
    await expect.element(status()).toHaveTextContent('')
  })

  test('a withdrawal is saved, stays so in a new page, and is sent when the server is back', async () => {
    await agree(/order updates/)
    issuer.answer(Response.json({ code: 'store_unavailable' }, { status: 503 }))
    show()
    await press('Stop order updates')
    await expect.element(status()).toHaveTextContent(en.saved)
    await expect.element(page.getByText(enPreferences.stopping)).toBeVisible()
    cleanup()
    show()
    await expect.element(page.getByText(enPreferences.stopping)).toBeVisible()
    expect(page.getByRole('button', { name: 'Stop order updates' }).elements()).toEqual([])
    issuer.answer(undefined)
    window.dispatchEvent(new Event('online'))
    await expect.poll(() => issuer.events.length, { timeout: 5000 }).toBe(2)
    window.dispatchEvent(new Event('focus'))
    await expect.poll(items).toEqual([expect.stringMatching(/Stopped$/)])
  })

  test('and then is, on the same page: it says so', async () => {
    await agree(/order updates/)
    issuer.answer(Response.json({ code: 'store_unavailable' }, { status: 503 }))
    show()
    await press('Stop order updates')
    await expect.element(status()).toHaveTextContent(en.saved)
    issuer.answer(undefined)
    window.dispatchEvent(new Event('online'))
    await expect.element(status()).toHaveTextContent(en.withdrawn)
    await expect.poll(items).toEqual([expect.stringMatching(/Stopped$/)])
  })
})

test('a withdrawal that is refused says so, and can be tried again', async () => {
  await agree(/order updates/)
  issuer.answer(Response.json({ code: 'origin_refused' }, { status: 403, headers: { 'content-type': 'application/problem+json' } }))
  show()
  await press('Stop order updates')
  await expect.element(status()).toHaveTextContent('Your wish to stop could not be confirmed')
  issuer.answer(undefined)
  await press('Stop order updates')
  await expect.element(status()).toHaveTextContent(en.withdrawn)
})

test('what was stopped elsewhere, as by a STOP message, is shown as stopped, and stays so offline', async () => {
  await agree(/order updates/, /offers/)
  show()
  await expect.element(button('Stop offers')).toBeVisible()
  issuer.stop(issuer.recorded()[0]!.evh)
  window.dispatchEvent(new Event('focus'))
  await expect.poll(items).toEqual([expect.stringMatching(/Stopped$/), expect.stringMatching(/Stopped$/)])
  cleanup()
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  show()
  await expect.poll(items).toEqual([expect.stringMatching(/Stopped$/), expect.stringMatching(/Stopped$/)])
})

test('another tab that withdraws is seen when this one is looked at', async () => {
  await agree(/order updates/)
  show()
  await expect.element(button('Stop order updates')).toBeVisible()
  const { openReceipts } = await import('@unticked/core/receipts')
  const elsewhere = openReceipts({ server })
  await elsewhere.withdraw((await elsewhere.list())[0]!)
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  await expect.poll(items).toEqual([expect.stringMatching(/Stopped$/)])
})

describe('when the words have changed', () => {
  test('the old consent goes on until a new tick renews it, then the new one stands in its place, and what was not ticked can still be stopped', async () => {
    await agree(/order updates/, /offers/)
    show({ notice: changed })
    await expect.element(page.getByText('Acme has changed the words since.')).toBeVisible()
    await press(enPreferences.renew)
    await expect.element(box(/offers/)).not.toBeChecked()
    await expect.element(page.getByText('sales every day')).toBeVisible()
    expect(await violations()).toEqual([])
    await fillIn([/offers/], '+31612345678')
    await expect.element(status()).toHaveTextContent(en.recorded)
    expect(issuer.events[1]).toMatchObject({ evt: 'renew', prev: issuer.recorded()[0]!.evh, stm: { ver: '2' } })
    expect(issuer.events).toHaveLength(2)
    await expect.poll(items).toEqual([expect.stringContaining('sales every day'), expect.stringContaining('Stop order updates')])
    await expect.element(page.getByRole('heading', { level: 2 })).toHaveFocus()
    await press('Stop order updates')
    await expect.poll(items).toEqual([expect.stringContaining('Stop offers'), expect.stringMatching(/order updates.*Stopped$/s)])
    expect(issuer.events[2]).toMatchObject({ evt: 'withdraw', pur: [{ id: 'orders', cat: 'utility' }] })
  })

  test('leaving it as it is changes nothing', async () => {
    await agree(/offers/)
    show({ notice: changed })
    await press(enPreferences.renew)
    await press(enPreferences.cancel)
    await expect.element(page.getByRole('article')).toHaveFocus()
    await expect.element(button('Stop offers')).toBeVisible()
    expect(issuer.events).toHaveLength(1)
  })
})

test('another number: the new consent is recorded, then the old one withdrawn; they are told apart by what they are for, and by the second', async () => {
  await agree(/order updates/, /offers/)
  show()
  await press(enPreferences.otherNumber)
  await expect.element(page.getByText(enPreferences.otherNumberHint)).toBeVisible()
  await fillIn([/order updates/], '+31687654321')
  await expect.element(status()).toHaveTextContent(en.recorded)
  await expect.poll(() => issuer.events.map(({ evt, prev }) => [evt, prev])).toEqual([
    ['grant', null], ['grant', null], ['withdraw', issuer.recorded()[0]!.evh],
  ])
  await expect.element(page.getByRole('article', { name: /^You agreed on .* \d+:\d\d:\d\d \S+ order updates$/ })).toBeVisible()
  await expect.poll(items).toHaveLength(3)
  expect(items().filter((text) => text.endsWith('Stopped'))).toHaveLength(2)
})

test('another number that only waits to be sent stops nothing yet', async () => {
  await agree(/order updates/)
  show()
  await press(enPreferences.otherNumber)
  issuer.answer(Response.json({ code: 'store_unavailable' }, { status: 503 }))
  await fillIn([/order updates/], '+31687654321')
  await expect.element(page.getByText(en.saved)).toBeVisible()
  await expect.element(button('Stop order updates')).toBeVisible()
  issuer.answer(undefined)
  window.dispatchEvent(new Event('online'))
  await expect.poll(() => issuer.events.map(({ evt }) => evt), { timeout: 8000 }).toEqual(['grant', 'grant', 'withdraw'])
})

test('the download holds what was agreed and the signed receipt, is named by business and day, and holds no number; nor does the page', async () => {
  await agree(/order updates/)
  show()
  const files: Blob[] = []
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => (files.push(blob as Blob), 'blob:test'))
  await press(en.receiptDownload)
  const text = await files[0]!.text()
  expect(JSON.parse(text)).toMatchObject({ business: 'Acme', notice: { version: '1' }, receipt: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/), withdrawals: [] })
  expect(clicked.mock.contexts[0]).toHaveProperty('download', `receipt-acme-${(JSON.parse(text) as { agreed: string }).agreed.slice(0, 10)}.json`)
  expect(text + document.body.textContent).not.toMatch(/612345678|6 12 ?34/)
})

test('the list can be removed from this browser; what was agreed stands', async () => {
  await agree(/order updates/)
  show()
  await press(enPreferences.forget)
  await expect.element(page.getByText('Nothing is kept in this browser')).toHaveTextContent('reply STOP')
  await expect.element(page.getByRole('heading', { level: 2 })).toHaveFocus()
  expect(issuer.events).toHaveLength(1)
})

test('where nothing was agreed it says so, and how to stop messages', async () => {
  show()
  await expect.element(page.getByText('Nothing is kept in this browser about messages from Acme on WhatsApp')).toHaveTextContent('reply STOP')
  expect(issuer.asked).toEqual([])
  expect(await violations()).toEqual([])
})

test('headings are in order, and every button is 44 pixels high', async () => {
  await agree(/order updates/, /offers/)
  const { container } = show({ notice: changed, heading: 'h1' })
  await expect.element(button(enPreferences.renew)).toBeVisible()
  expect([...container.querySelectorAll('h1, h2, h3')].map(({ tagName }) => tagName)).toEqual(['H1', 'H2'])
  for (const one of container.querySelectorAll('button')) expect(one.getBoundingClientRect().height, one.textContent).toBeGreaterThanOrEqual(44)
  expect(await violations()).toEqual([])
})

test('on paper stands what was agreed, in dark letters, and nothing to press', async () => {
  await agree(/order updates/)
  const media = (change: object) => cdp().send('Emulation.setEmulatedMedia', change)
  const { container } = show()
  await expect.element(button('Stop order updates')).toBeVisible()
  await media({ media: 'print', features: [{ name: 'prefers-color-scheme', value: 'dark' }] })
  try {
    for (const one of container.querySelectorAll('button')) expect(one.checkVisibility(), one.textContent).toBe(false)
    await expect.element(page.getByText('receipts, delivery times and returns')).toBeVisible()
    expect(getComputedStyle(container.querySelector('.unticked')!).colorScheme).toBe('light')
  } finally {
    await media({ media: '', features: [] })
  }
})
