import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchChromium } from '../../../.config/privacy/launch-chromium.ts'
import { axe, overflows, picture } from '../../signup/e2e/look.ts'
import { startShop, type RunningShop } from './shop.ts'

let browser: Browser
let shop: RunningShop
let page: Page

beforeAll(async () => {
  shop = await startShop()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  shop.stop()
})

const box = () => page.getByRole('checkbox', { name: /delivery updates/ })
const number = () => page.getByRole('textbox', { name: 'WhatsApp number' })
const placeOrder = () => page.getByRole('button', { name: 'Place order' }).click()
const post = (body: string, type: string) => fetch(`${shop.origin}/order`, { method: 'POST', body, headers: { 'content-type': type } })
const outcome = () => page.locator('[data-outcome]').getAttribute('data-outcome')

describe('the checkout', () => {
  beforeEach(async () => {
    page = await browser.newPage()
    await page.goto(shop.origin)
    await page.getByLabel('Delivery address').fill('Keizersgracht 1, Amsterdam')
    await box().waitFor()
  })
  afterEach(() => page.close())

  test('places the order with the consent that was ticked, on the number of the order', async () => {
    const fields = page.waitForRequest('**/order').then((request) => new URLSearchParams(request.postData()!))
    expect(await number().inputValue()).toBe('06 12345678')
    await box().click()
    await placeOrder()
    expect((await fields).get('place')).toBe('now')
    await page.getByText('You will get delivery updates on WhatsApp.').waitFor()
    expect(await outcome()).toBe('recorded')
  })

  test('places the order without one when nothing is ticked', async () => {
    await placeOrder()
    await page.getByText('Order').first().waitFor()
    expect(await outcome()).toBe('none')
  })

  test('places the order when the number cannot be used, and says that the choice was not recorded', async () => {
    await box().click()
    await number().fill('06 12')
    await placeOrder()
    await page.getByText('Your choice about messages was not recorded').waitFor()
    expect(await outcome()).toBe('token_missing')
  })

  test('places the order with a forged token, and counts it as none', async () => {
    await box().click()
    await page.locator('form').evaluate((form: HTMLFormElement) => {
      // The first character of the signature is another one: the last would not always be canonical.
      form.addEventListener('formdata', ({ formData }) => {
        const forged = String(formData.get('whatsapp.token')).replace(/(\..+\.)(.)/, (_, before, first) => before + (first === 'A' ? 'B' : 'A'))
        formData.set('whatsapp.token', forged)
      })
    })
    await placeOrder()
    await page.getByText('Your choice about messages was not recorded').waitFor()
    expect(await outcome()).toBe('signature_invalid')
  })

  test('places the order with a consent that came before, and counts it as none', async () => {
    const posted = page.waitForRequest('**/order').then((request) => request.postData()!)
    await box().click()
    await placeOrder()
    await page.getByText('You will get delivery updates on WhatsApp.').waitFor()
    const again = await post(await posted, 'application/x-www-form-urlencoded')
    expect(again.status).toBe(200)
    expect(await again.text()).toContain('data-outcome="event_replayed"')
  })

  test('places the order by keyboard alone', async () => {
    await page.getByLabel('Delivery address').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.getByText('You will get delivery updates on WhatsApp.').waitFor()
  })
})

test.each([
  ['{}', 'application/json'],
  ['x', 'text/plain'],
  ['x', 'multipart/form-data'],
])('a body that is no form, %j as %s, is refused', async (body, type) => {
  expect((await post(body, type)).status).toBe(400)
})

test('the checkout works without JavaScript', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  page = await context.newPage()
  await page.goto(shop.origin)
  await page.getByLabel('Delivery address').fill('Keizersgracht 1, Amsterdam')
  await placeOrder()
  expect(await outcome()).toBe('none')
  await context.close()
})

test.each([
  { colorScheme: 'light', width: 720 },
  { colorScheme: 'dark', width: 720 },
  { colorScheme: 'light', width: 320 },
] as const)('axe finds nothing, $colorScheme at $width px', async ({ colorScheme, width }) => {
  page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } })
  await page.goto(shop.origin)
  await box().waitFor()
  await picture(page, `checkout-${colorScheme}-${width}`)
  expect(await axe(page)).toEqual([])
  expect(await overflows(page)).toBe(false)
  await page.close()
})
