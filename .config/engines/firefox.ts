import { existsSync } from 'node:fs'
import puppeteer, { type Page } from 'puppeteer-core'
import type { Engine, EnginePage } from './engine.ts'

/** As people have it: the driver would let every pop-up open. */
const extraPrefsFirefox = { 'dom.disable_open_during_load': true }

/** Where Firefox is, or `undefined` where there is none. `FIREFOX_PATH` goes first. */
function findFirefox(): string | undefined {
  const candidates = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox']
  return candidates.find((path): path is string => Boolean(path) && existsSync(path!))
}

export const firefox: Engine = {
  name: 'Firefox',
  packages: ['firefox-esr'],
  isInstalled: () => findFirefox() !== undefined,
  async start() {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: findFirefox()!, headless: true, extraPrefsFirefox })
    return { page: drive(await browser.newPage()), stop: () => browser.close() }
  },
}

function drive(first: Page): EnginePage {
  let page = first
  let isBack = false
  return {
    goto: async (url) => void (await page.goto(url)),
    async back() {
      isBack = true
      await page.evaluate('history.back()')
    },
    async click(...selectors) {
      for (const selector of selectors) await (await page.waitForSelector(selector))!.click()
    },
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key === 'Space' ? ' ' : key),
    evaluate: async <R>(script: unknown, ...args: readonly unknown[]) => (await page.evaluate(`(${script})(...${JSON.stringify(args)})`)) as Awaited<R>,
    async closeOthers() {
      // The driver waits for ever for the next address of a page that came back from the browser's cache.
      if (isBack) page = await page.browser().newPage()
      isBack = false
      for (const opened of await page.browser().pages()) if (opened !== page) await opened.close()
    },
  }
}
