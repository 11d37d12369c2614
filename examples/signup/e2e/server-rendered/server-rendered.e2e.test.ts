import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../../../.config/privacy/launch-chromium.ts'
import { freePort } from '../../../../.config/free-port.ts'
import { newDataFolder } from '../example.ts'
import { ConsentServer } from '../faults/consent-server.ts'
import { consoleErrorsOf, fillAccount, optIn, submit } from '../signup-page.ts'
import { serveRendered, type ServedPage } from './serve.ts'

const data = newDataFolder()
let consent: ConsentServer
let served: ServedPage
let browser: Browser
let origin: string

beforeAll(async () => {
  const [port, consentPort] = [await freePort(), await freePort()]
  origin = `http://localhost:${port}`
  consent = new ConsentServer({ PORT: String(port), CONSENT_PORT: String(consentPort), DATA_FOLDER: data.path })
  served = await serveRendered(port, consentPort)
  await consent.start()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  served?.close()
  await consent?.stop()
  data.remove()
})

declare global {
  interface Window {
    stopped: string[]
  }
}

/** A page that writes down what its policy stops, from before its first script. */
async function watchedPage(): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage()
  await page.addInitScript(() => {
    window.stopped = []
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => window.stopped.push(`${violatedDirective} ${blockedURI}`))
  })
  return { page, errors: consoleErrorsOf(page) }
}
const stoppedIn = (page: Page) => page.evaluate(() => window.stopped)

test('what the server sends has every part, with nothing inline', () => {
  expect(served.html).toContain('data-part="checkbox"')
  expect(served.html).not.toMatch(/\sstyle=|<style|\son\w+=|<script>/)
})

test('the whole way, rendered by the server and hydrated, violates nothing: type, tick, submit, receipt, withdraw', async () => {
  const { page, errors } = await watchedPage()
  await page.goto(origin)
  await fillAccount(page)
  await optIn(page)
  await submit(page)
  await page.getByRole('heading', { name: 'You agreed to messages from Acme on WhatsApp' }).waitFor()
  await page.getByRole('button', { name: 'Stop these messages' }).click()
  await page.getByText('You will get no more of these messages.').waitFor()
  expect(await stoppedIn(page)).toEqual([])
  expect(served.reports).toEqual([])
  expect(errors).toEqual([])
  await page.close()
})

test('what the policy stops is seen here, and reported', async () => {
  const { page } = await watchedPage()
  await page.goto(origin)
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'))
  await page.evaluate(() => document.body.append(document.createElement('style')))
  await page.evaluate(() => void (document.querySelector('style')!.textContent = 'p { color: red }'))
  await expect.poll(() => stoppedIn(page)).toEqual(expect.arrayContaining([expect.stringContaining('style-src')]))
  await expect.poll(() => served.reports.length).toBeGreaterThan(0)
  await page.close()
})
