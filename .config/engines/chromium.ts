import { chromium as driver, type Page } from 'playwright-core'
import { chromiumLaunch, findChromium } from '../chromium.ts'
import type { Engine, EnginePage } from './engine.ts'

/** The driver would switch off what these tests are about: blocked pop-ups, and pages that come back from the cache. */
const AS_PEOPLE_HAVE_IT = ['--disable-popup-blocking', '--disable-back-forward-cache']

export const chromium: Engine = {
  name: 'Chromium',
  packages: ['chromium'],
  isInstalled: () => findChromium() !== undefined,
  async start() {
    const browser = await driver.launch({ ...chromiumLaunch, ignoreDefaultArgs: AS_PEOPLE_HAVE_IT })
    return { page: drive(await browser.newPage()), stop: () => browser.close() }
  },
}

function drive(page: Page): EnginePage {
  return {
    goto: async (url) => void (await page.goto(url)),
    back: () => page.evaluate('history.back()'),
    async click(...selectors) {
      for (const selector of selectors) await page.click(selector, { noWaitAfter: true })
    },
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    evaluate: (script, ...args) => page.evaluate(`(${script})(...${JSON.stringify(args)})`),
    closeOthers: async () => void (await Promise.all(page.context().pages().map((opened) => opened !== page && opened.close()))),
  }
}
