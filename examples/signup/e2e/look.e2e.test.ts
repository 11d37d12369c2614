import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchChromium } from '../../../.config/privacy/launch-chromium.ts'
import { newDataFolder, startExample, type RunningExample } from './example.ts'
import { axe, overflows, picture } from './look.ts'
import { fillAccount, optIn, submit } from './signup-page.ts'

const data = newDataFolder()
let browser: Browser
let example: RunningExample
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
  example = await startExample({ DATA_FOLDER: data.path, DATABASE_URL: '' })
})
afterAll(async () => {
  await browser.close()
  await example.interrupt()
  data.remove()
})

const VIEWS = [
  { name: 'light', colorScheme: 'light', width: 720 },
  { name: 'dark', colorScheme: 'dark', width: 720 },
  { name: '320', colorScheme: 'light', width: 320 },
  { name: '320-dark', colorScheme: 'dark', width: 320 },
] as const

describe.each(VIEWS)('the signup page, $name', ({ name, colorScheme, width }) => {
  beforeEach(async () => {
    page = await browser.newPage({ colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce', deviceScaleFactor: 2 })
    await page.goto(example.origin)
    await fillAccount(page)
  })
  afterEach(() => page.close())

  async function looksRight(state: string): Promise<void> {
    await picture(page, `signup-${state}-${name}`)
    expect(await axe(page)).toEqual([])
    expect(await overflows(page)).toBe(false)
  }

  test('before and after the tick', async () => {
    await looksRight('empty')
    await optIn(page)
    await looksRight('ticked')
  })

  test('with a number that is too short', async () => {
    await page.getByRole('checkbox', { name: /order updates/ }).check()
    await page.getByRole('textbox', { name: 'WhatsApp number' }).fill('06 12')
    await submit(page)
    const input = page.getByRole('textbox', { name: 'WhatsApp number', description: 'Enter a complete number, for example 06 12345678' })
    await input.waitFor()
    expect(await input.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await page.getByLabel('Name').inputValue()).toBe('Ada Lovelace')
    await looksRight('error')
  })

  test('with a receipt, and after taking it back', async () => {
    await optIn(page)
    await submit(page)
    await page.getByRole('heading', { name: 'You agreed to messages from Acme on WhatsApp' }).waitFor()
    await looksRight('receipt')
    await page.getByRole('button', { name: 'Stop these messages' }).click()
    await page.getByText('You will get no more of these messages.').waitFor()
    await looksRight('withdrawn')
  })
})

describe('the signup page', () => {
  beforeEach(async () => {
    page = await browser.newPage()
    await page.goto(example.origin)
  })
  afterEach(() => page.close())

  test('signs nothing and sends nothing when nothing is ticked, and the account is made', async () => {
    const sent: string[] = []
    page.on('request', (request) => sent.push(new URL(request.url()).pathname))
    await fillAccount(page)
    await page.getByRole('textbox', { name: 'WhatsApp number' }).fill('06 12 34 56 78')
    await submit(page)
    await page.getByRole('heading', { name: 'Welcome, Ada Lovelace' }).waitFor()
    await page.getByText('You will get no messages on WhatsApp.').waitFor()
    expect(sent).toContain('/api/accounts')
    expect(sent.filter((path) => path.endsWith('/events'))).toEqual([])
  })

  test('makes the account and keeps the choice when the consent server cannot be reached, and sends it when it can', async () => {
    await page.route('**/consent/t/acme/events', (route) => route.abort())
    await fillAccount(page)
    await optIn(page)
    await submit(page)
    await page.getByRole('heading', { name: 'Welcome, Ada Lovelace' }).waitFor()
    await page.getByText('Your choice is saved on this device and will be sent.').waitFor()
    await page.unroute('**/consent/t/acme/events')
    await page.getByRole('heading', { name: 'You agreed to messages from Acme on WhatsApp' }).waitFor()
  })

  test('works by keyboard alone, from the first field to taking it back', async () => {
    const press = (key: string) => page.keyboard.press(key)
    await page.getByLabel('Name').focus()
    await page.keyboard.type('Ada Lovelace')
    await press('Tab')
    await page.keyboard.type('ada@example.com')
    await press('Tab')
    await press('Space')
    await press('Tab')
    await press('Tab')
    await press('Tab')
    await page.keyboard.type('06 12 34 56 78')
    await press('Enter')
    await page.getByRole('button', { name: 'Stop these messages' }).waitFor()
    await press('Tab')
    await press('Tab')
    await press('Tab')
    await press('Enter')
    await page.getByText('You will get no more of these messages.').waitFor()
  })
})
