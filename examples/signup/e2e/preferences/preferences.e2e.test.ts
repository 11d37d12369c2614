import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium } from '../../../../.config/privacy/launch-chromium.ts'
import { servePreferences, type Served } from './serve.ts'

let served: Served
let browser: Browser
let context: BrowserContext
let page: Page
let people = 0
let tel: string

beforeAll(async () => {
  served = await servePreferences()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})
beforeEach(async () => {
  context = await browser.newContext()
  tel = `+3161234567${people++}`
  page = await agree(context)
})
afterEach(() => context.close())

/** A person agrees to both, on this device. */
async function agree(device: BrowserContext): Promise<Page> {
  const visit = await device.newPage()
  await visit.goto(served.origin)
  for (const name of [/order updates/, /offers/]) await visit.getByRole('checkbox', { name }).check()
  await visit.getByRole('textbox', { name: 'WhatsApp number' }).fill(tel)
  await visit.locator('[data-part=submit]').click()
  await visit.locator('[data-part=receipt]').waitFor()
  await visit.reload()
  await visit.getByRole('button', { name: 'Stop offers' }).waitFor()
  return visit
}
const stopped = () => page.locator('[data-part=consent-purpose]:not([data-standing]) [data-part=title]').allTextContents()

test('a STOP on WhatsApp is seen on the next visit, and stays seen without a network', async () => {
  expect(await stopped()).toEqual([])
  await served.consent.recordInbound({ tenant: 'acme', tel, at: new Date(), text: 'STOP' })
  await page.reload()
  await expect.poll(stopped).toEqual(['order updates', 'offers'])
  await context.route('**/consent/**', (route) => route.abort())
  await page.reload()
  await expect.poll(stopped).toEqual(['order updates', 'offers'])
})

test('what was stopped on another device is seen here when the page is looked at, and the rest stands', async () => {
  const device = await browser.newContext()
  const there = await agree(device)
  await there.getByRole('button', { name: 'Stop offers' }).click()
  await there.getByText('You will get no more of these messages.').waitFor()
  await device.close()
  await page.evaluate(() => dispatchEvent(new Event('focus')))
  await expect.poll(stopped).toEqual(['offers'])
  await page.getByRole('button', { name: 'Stop order updates' }).waitFor()
})

test("what the business was told is stopped here too, and the server's word is in the download", async () => {
  await served.consent.withdraw({ tenant: 'acme', tel, purposes: [{ id: 'orders', cat: 'utility' }] })
  await page.reload()
  await expect.poll(stopped).toEqual(['order updates'])
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download receipt' }).click()])
  const kept = JSON.parse(await download.createReadStream().then(async (stream) => Buffer.concat(await stream.toArray()).toString())) as { state: string }
  const claims = JSON.parse(Buffer.from(kept.state.split('.')[1]!, 'base64url').toString()) as object
  expect(claims).toMatchObject({ iss: `${served.origin}/consent/t/acme`, pur: [{ id: 'orders', st: 'withdrawn' }, { id: 'offers', st: 'active' }] })
})
