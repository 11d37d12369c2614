import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { chromiumLaunch } from '../chromium.ts'
import { hear, learnNumber } from './heard.ts'
import { listenInPage } from './page-ears.ts'

/** Hears what the pages of a context ask for, say and are answered. */
async function listen(context: BrowserContext): Promise<void> {
  context.on('request', (request) => {
    hear('address', request.url())
    hear('referrer', request.headers().referer ?? '')
  })
  context.on('response', (response) => {
    if (response.status() >= 400) response.text().then((text) => hear('error of a server', text), () => undefined)
  })
  context.on('console', (message) => hear('console', message.text()))
  context.on('weberror', (error) => hear('error of a page', String(error.error().stack)))
  context.on('page', (page) => page.on('framenavigated', (frame) => hear('address', frame.url())))
  await context.exposeFunction('overheard', hear)
  await context.exposeFunction('holdsNumber', learnNumber)
  await context.addInitScript(listenInPage)
}

/** Chromium for a test of whole programs. Whatever its pages let out is heard, and read after each test: nothing may hold a phone number. */
export async function launchChromium(): Promise<Browser> {
  const browser = await chromium.launch(chromiumLaunch)
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await newContext(options)
    await listen(context)
    return context
  }
  return browser
}
