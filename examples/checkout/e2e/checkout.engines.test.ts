import { afterAll, beforeAll, expect } from 'vitest'
import type { EnginePage } from '../../../.config/engines/engine.ts'
import { inEachEngine } from '../../../.config/engines/in-each-engine.ts'
import { textOf, valueOf } from '../../../.config/engines/read.ts'
import { startShop, type RunningShop } from './shop.ts'

const BOX = 'input[value=delivery]'
const NUMBER = '[data-part=input]'
let shop: RunningShop

beforeAll(async () => {
  shop = await startShop()
})
afterAll(() => shop.stop())

async function open(page: EnginePage) {
  await page.goto(shop.origin)
  await page.click('#address')
  await page.type('Keizersgracht 1, Amsterdam')
}

/** What the page says became of the consent, once the order is placed. */
const outcome = (page: EnginePage) =>
  page.evaluate(() => [location.search, document.querySelector<HTMLElement>('[data-outcome]')?.dataset.outcome])

inEachEngine('the checkout', (test) => {
  test('posts the order with the consent that was ticked, on the number of the order', async ({ page }) => {
    await open(page)
    await page.click(BOX)
    expect(await valueOf(page, NUMBER)).toBe('06 12345678')
    await page.click('button.place')
    await expect.poll(() => outcome(page)).toEqual(['', 'recorded'])
  })

  test('posts it by keyboard alone', async ({ page }) => {
    await open(page)
    await page.press('Tab')
    await page.press('Space')
    await page.press('Enter')
    await expect.poll(() => outcome(page)).toEqual(['', 'recorded'])
  })

  test('posts it without one where nothing is ticked', async ({ page }) => {
    await open(page)
    await page.click('button.place')
    await expect.poll(() => outcome(page)).toEqual(['', 'none'])
  })

  test('posts it although the number cannot be used, and says that the choice was not recorded', async ({ page }) => {
    await open(page)
    await page.click(BOX, NUMBER)
    await page.evaluate((input) => document.querySelector<HTMLInputElement>(input)!.select(), NUMBER)
    await page.type('06 12')
    await page.click('button.place')
    await expect.poll(() => outcome(page)).toEqual(['', 'token_missing'])
    expect(await textOf(page, '[data-outcome]')).toContain('was not recorded')
  })
})
