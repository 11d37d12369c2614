import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { forgetFrom, heardSoFar, leaksFrom, lookAround } from './heard.ts'
import { launchChromium } from './launch-chromium.ts'

const TEL = '+31612345678'
const DATABASE = `new Promise((resolve) => {
  const opening = indexedDB.open('draft')
  opening.onupgradeneeded = () => opening.result.createObjectStore('numbers').put(new Map([['tel', '${TEL}']]), 1)
  opening.onsuccess = () => resolve(opening.result.close())
})`
const saying = (detail: string) => `dispatchEvent(new CustomEvent('change', { detail: ${detail} }))`

let server: Server
let browser: Browser
let page: Page
let start: number
let origin: string

beforeAll(async () => {
  server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><link rel="icon" href="data:,"><input type="tel">'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
})
beforeEach(async () => {
  start = heardSoFar()
  page = await browser.newPage()
  await page.goto(origin)
  await page.fill('input', TEL)
})

/** What was heard of a number, which is then forgotten: here it is meant to get out. */
async function heardInTheEnd(): Promise<string[]> {
  await page.close()
  const leaks = leaksFrom(start)
  forgetFrom(start)
  return leaks.map((leak) => leak.slice(0, leak.indexOf(':')))
}

test('a number that stays in its field is not heard', async () => {
  expect(await heardInTheEnd()).toEqual([])
})

test.each([
  ['storage', 'a property of localStorage', `localStorage.draft = '${TEL}'`],
  ['storage', 'a property of sessionStorage', `sessionStorage.draft = '${TEL}'`],
  ['storage', 'an item that is gone at once', `localStorage.setItem('draft', '${TEL}'); localStorage.clear()`],
  ['cookie', 'the cookie store', `cookieStore.set('draft', '${TEL}')`],
  ['history', 'the state of an entry', `history.replaceState({ tel: '${TEL}' }, '')`],
  ['history', 'the state of an entry that is left', `history.pushState({ tel: '${TEL}' }, ''); history.replaceState(null, '')`],
  ['history', 'the state of a navigation', `navigation.updateCurrentEntry({ state: { tel: '${TEL}' } })`],
  ['cache', 'the text of an answer', `caches.open('draft').then((cache) => cache.put('/draft', new Response('${TEL}')))`],
  ['cache', 'the address of an answer', `caches.open('draft').then((cache) => cache.put('/?tel=${TEL}', new Response('')))`],
  ['database', 'a database of another name', DATABASE],
  ['message', 'a broadcast', `new BroadcastChannel('draft').postMessage({ tel: '${TEL}' })`],
  ['message', 'a channel', `new MessageChannel().port1.postMessage('${TEL}')`],
  ['event of the window', 'an event', saying(`{ tel: '${TEL}' }`)],
  ['event of the window', 'a Map in an event', saying(`new Map([['tel', '${TEL}']])`)],
  ['event of the window', 'a Set in an event', saying(`[new Set(['${TEL}'])]`)],
  ['event of the window', 'a form’s data in an event', saying(`(() => { const data = new FormData(); data.set('tel', '${TEL}'); return data })()`)],
  ['event of the window', 'bytes in an event', saying(`new TextEncoder().encode('${TEL}')`)],
  ['event of the window', 'a ring in an event', saying(`(() => { const ring = { tel: '${TEL}', size: 1n }; ring.self = ring; return ring })()`)],
  ['address', 'an address in base64', `fetch('/?' + btoa('${TEL}'))`],
  ['address', 'an address in hex', `fetch('/' + [...'${TEL}'].map((digit) => digit.charCodeAt(0).toString(16)).join(''))`],
])('%s: %s is heard', async (where, _, script) => {
  await page.evaluate(script)
  const heard = await heardInTheEnd()
  expect([heard.length > 0, new Set(heard)]).toEqual([true, new Set([where])])
})

test('what a page left behind before it went on is heard, whatever became of it', async () => {
  await page.evaluate(`sessionStorage.draft = '${TEL}'; history.replaceState({ tel: '${TEL}' }, '')`)
  await page.goto('about:blank')
  expect(await heardInTheEnd()).toEqual(expect.arrayContaining(['storage']))
})

test('a page that is still open after a test is heard', async () => {
  await page.evaluate(`localStorage.draft = '${TEL}'`)
  await lookAround()
  expect(leaksFrom(start)).toHaveLength(1)
  await page.evaluate('localStorage.clear()')
  forgetFrom(start)
})
