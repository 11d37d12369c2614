// Hears: addresses and referrers of all requests, what servers answer in errors, the console, uncaught errors, events of the window and those that
// are dispatched, messages to channels and workers, cookies that scripts set, items set in storage, states put into the history. Looks, where a page
// is closed and at the end of each test: at cookies, both storages, history, caches and all databases of the origins whose pages are open then; when
// a page goes on: at its storages and history.
// Cannot hear: bodies and other headers of requests, where numbers may be; web sockets; what was put into a property of storage, a cookie store, a
// cache or a database and taken away before the next look, or left there by an origin none of whose pages is open at one; what workers keep to
// themselves; blobs; numbers in any spelling but digits, percent signs, base64 and hex, such as encrypted, hashed, cut in pieces, or as an integer in hex.
import { setTimeout } from 'node:timers/promises'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { chromiumLaunch } from '../chromium.ts'
import { hear, learnNumber, lookWith } from './heard.ts'
import { listenInPage } from './page-ears.ts'
import { tellWhatIsKept } from './page-keeps.ts'

/** A page that hangs, or is gone, tells nothing. */
const LOOK_MS = 2_000

async function lookAt(context: BrowserContext): Promise<void> {
  const looks = context.pages().flatMap((page) => page.frames()).map(async (frame) => {
    const found = await Promise.race([frame.evaluate(() => window.kept?.()), setTimeout(LOOK_MS, [], { ref: false })])
    for (const [where, text] of found ?? []) hear(where, text)
  })
  const cookies = context.cookies().then((all) => all.forEach(({ name, value }) => hear('cookie', `${name} ${value}`)))
  await Promise.allSettled([...looks, cookies])
}

/** What is gone with its end is looked at before. */
function lookBeforeClosing(closable: { close(options?: object): Promise<void> }, look: () => Promise<void>): void {
  const close = closable.close.bind(closable)
  closable.close = async (options) => {
    await look()
    await close(options)
  }
}

/** Hears what the pages of a context ask for, say and are answered. */
async function listen(context: BrowserContext): Promise<void> {
  const look = () => lookAt(context)
  context.on('request', (request) => {
    hear('address', request.url())
    hear('referrer', request.headers().referer ?? '')
  })
  context.on('response', (response) => {
    if (response.status() >= 400) response.text().then((text) => hear('error of a server', text), () => undefined)
  })
  context.on('console', (message) => hear('console', message.text()))
  context.on('weberror', (error) => hear('error of a page', String(error.error().stack)))
  context.on('page', (page) => {
    page.on('framenavigated', (frame) => hear('address', frame.url()))
    lookBeforeClosing(page, look)
  })
  await context.exposeFunction('overheard', hear)
  await context.exposeFunction('holdsNumber', learnNumber)
  await context.addInitScript(listenInPage)
  await context.addInitScript(tellWhatIsKept)
  lookBeforeClosing(context, look)
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
  const lookAtAll = async () => void (await Promise.all(browser.contexts().map(lookAt)))
  lookWith(lookAtAll)
  lookBeforeClosing(browser, lookAtAll)
  return browser
}
