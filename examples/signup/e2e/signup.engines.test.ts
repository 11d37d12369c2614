import { afterAll, beforeAll, expect } from 'vitest'
import type { EnginePage } from '../../../.config/engines/engine.ts'
import { inEachEngine } from '../../../.config/engines/in-each-engine.ts'
import { focusOn, isChecked, textOf, valueOf } from '../../../.config/engines/read.ts'
import { newDataFolder, startExample, type RunningExample } from './example.ts'

const BOX = 'input[value=orders]'
const NUMBER = '[data-part=input]'
const RECEIPT = '[data-part=receipt]'
const data = newDataFolder()
let example: RunningExample

beforeAll(async () => {
  example = await startExample({ DATA_FOLDER: data.path, DATABASE_URL: '' })
})
afterAll(async () => {
  await example.interrupt()
  data.remove()
})

declare global {
  interface Window {
    /** Directives of the page's policy that were violated. */
    violations?: string[]
  }
}

/** Watches for violations of the page's policy from now on. */
const watchPolicy = (page: EnginePage) =>
  page.evaluate(() => {
    window.violations = []
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => window.violations!.push(violatedDirective))
  })

/** Loads the page once more, in a frame, watched from before its first script. No driver of WebKit can do that to a page of its own. */
const loadWatched = (page: EnginePage) =>
  page.evaluate(async () => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    frame.src = location.href
    const violations: string[] = []
    let watched: Document | undefined
    for (let loaded = false; !loaded; await new Promise((resolve) => setTimeout(resolve))) {
      const { contentDocument: found } = frame
      if (found?.URL !== location.href) continue
      if (!watched && found.querySelector('#app')?.firstChild) throw new Error('The frame was there before it could be watched.')
      if (!watched) found.addEventListener('securitypolicyviolation', ({ violatedDirective }) => violations.push(violatedDirective))
      watched = found
      loaded = found.querySelector('[data-part=input]') !== null
    }
    frame.remove()
    return violations
  })

const fill = async (page: EnginePage, selector: string, text: string) => (await page.click(selector), await page.type(text))

inEachEngine('signing up', (test) => {
  test('violates nothing of its policy while it loads', async ({ page }) => {
    await page.goto(example.origin)
    expect(await loadWatched(page)).toEqual([])
  })

  test('a person types a number, ticks by keyboard, sees the receipt and takes it back', async ({ page }) => {
    await page.goto(example.origin)
    await watchPolicy(page)
    await fill(page, 'input[name=name]', 'Ada Lovelace')
    await fill(page, 'input[name=email]', 'ada@example.com')
    await fill(page, NUMBER, '06 12 34 56 78')
    await expect.poll(() => textOf(page, '[data-part=echo]')).toBe('Acme will message +31 6 12345678')
    expect(await valueOf(page, NUMBER)).toBe('06 12 34 56 78')

    await focusOn(page, BOX)
    await page.press('Space')
    expect(await isChecked(page, BOX)).toBe(true)
    await page.click('button.primary')
    await expect.poll(() => textOf(page, `${RECEIPT} h2`)).toBe('You agreed to messages from Acme on WhatsApp')
    const receipt = await textOf(page, RECEIPT)
    expect(receipt).toContain('order updates: receipts, delivery times and returns')
    expect(receipt).toContain('+31 6 12345678')

    await page.click('[data-part=receipt-withdraw]')
    await expect.poll(() => textOf(page, `${RECEIPT} [data-part=status]`)).toBe('You will get no more of these messages.')
    expect(await page.evaluate(() => window.violations)).toEqual([])
  })

  test('without a tick is an account without messages', async ({ page }) => {
    await page.goto(example.origin)
    await fill(page, 'input[name=name]', 'Ada Lovelace')
    await fill(page, 'input[name=email]', 'ada@example.com')
    await page.press('Enter')
    await expect.poll(() => textOf(page, '.welcome')).toContain('You will get no messages on WhatsApp.')
    expect(await textOf(page, RECEIPT)).toBe('')
  })
})
