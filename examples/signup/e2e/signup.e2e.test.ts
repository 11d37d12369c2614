import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../../.config/privacy/launch-chromium.ts'
import { hasPostgres, startPostgres, type TestPostgres } from '../../../packages/server/src/test-support/postgres.ts'
import { newDataFolder, startExample, type RunningExample } from './example.ts'
import { checkLedger, eventsOf } from './ledger.ts'
import { consoleErrorsOf, fillAccount, foreignHostsOf, optIn, submit } from './signup-page.ts'

let browser: Browser
let postgres: TestPostgres | undefined

beforeAll(async () => {
  browser = await launchChromium()
  if (hasPostgres) postgres = await startPostgres()
})
afterAll(async () => {
  await browser.close()
  postgres?.stop()
})

function verifyWithJose(input: { receipt: string; token: string; jwks: string }) {
  const script = fileURLToPath(new URL('verify-with-jose.mjs', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { input: JSON.stringify(input), encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Record<'event' | 'receipt' | 'challenge', Record<string, unknown>>
}

async function downloadedReceipt(page: Page): Promise<{ receipt: string; number: string; text: string[] }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download receipt' }).click()])
  return JSON.parse(readFileSync(await download.path(), 'utf8'))
}

describe('signing up with a ledger on PGlite', () => signsUp(() => ''))
describe.skipIf(!hasPostgres)('signing up with a ledger on PostgreSQL', () => signsUp(() => postgres!.newDatabase()))

/** The whole way, on an empty database; none is the embedded one. */
function signsUp(newDatabase: () => string) {
  const data = newDataFolder()
  let example: RunningExample
  let page: Page
  let token: string
  let errors: string[]
  let foreign: string[]

  beforeAll(async () => {
    example = await startExample({ DATA_FOLDER: data.path, DATABASE_URL: newDatabase() })
    page = await browser.newPage()
    errors = consoleErrorsOf(page)
    foreign = foreignHostsOf(page, example.origin)
    page.on('request', (request) => {
      if (request.url().endsWith('/events')) token = request.postData()!
    })
  })
  afterAll(async () => {
    await page?.close()
    data.remove()
  })

  test('a person opts in and sees what was recorded', async () => {
    await page.goto(example.origin)
    await fillAccount(page)
    await optIn(page)
    await submit(page)
    await page.getByRole('heading', { name: 'You agreed to messages from Acme on WhatsApp' }).waitFor()
    const receipt = page.locator('[data-part=receipt]')
    await expect.poll(() => receipt.textContent()).toContain('order updates: receipts, delivery times and returns')
    expect(await receipt.textContent()).toContain('+31 6 12345678')
  })

  test('the receipt, the challenge and the event verify with jose alone', async () => {
    const kept = await downloadedReceipt(page)
    expect(kept.number).toBe('+31612345678')
    const { event, receipt, challenge } = verifyWithJose({ receipt: kept.receipt, token, jwks: `${example.origin}/consent/t/acme/.well-known/jwks.json` })
    expect(event).toMatchObject({ evt: 'grant', pur: [{ id: 'orders', cat: 'utility' }], ui: { src: 'user', by: 'keyboard', act: true, vis: true, edit: true } })
    expect(receipt).toMatchObject({ ejti: event.jti, pur: [{ id: 'orders', cat: 'utility' }], st: 'active', seq: 1 })
    expect(challenge).toMatchObject({ org: example.origin, stm: { id: 'signup', ver: '1', loc: 'en' } })
    expect(event.stm).toMatchObject({ txt: kept.text.join('\n'), sha: (challenge.stm as { sha: string }).sha })
  })

  test('nobody but the page was asked for anything, and nothing failed', () => {
    expect(foreign).toEqual([])
    expect(errors).toEqual([])
  })

  test('the log holds no number', () => {
    expect(example.output()).toContain('"route":"events","status":201')
    expect(example.output().replaceAll(/\D/g, '')).not.toContain('612345678')
  })

  test('taking it back is one click', async () => {
    await page.getByRole('button', { name: 'Stop these messages' }).click()
    await page.getByText('You will get no more of these messages.').waitFor()
  })

  test('an account that could not be made has agreed to nothing: the last answer counts', async () => {
    const other = await browser.newPage()
    await other.route('**/api/accounts', (route) => route.fulfill({ status: 500 }))
    await other.goto(example.origin)
    await fillAccount(other)
    await optIn(other)
    await submit(other)
    await other.locator('.problem').waitFor()
    await other.unroute('**/api/accounts')
    await other.getByRole('checkbox', { name: /order updates/ }).uncheck()
    await submit(other)
    await other.getByText('You will get no messages on WhatsApp.').waitFor()
    await other.close()
  })

  test('once ended, the ledger holds exactly these events and is sound', async () => {
    expect(await example.interrupt()).toBe(0)
    expect(await eventsOf(example)).toMatchObject([
      { evt: 'grant', purposes: ['orders'] },
      { evt: 'withdraw', purposes: ['orders'] },
    ])
    expect(checkLedger(example)).toContain('The ledger is sound.')
  })

  test('a second start keeps them', async () => {
    const again = await startExample(example.data)
    expect(await again.interrupt()).toBe(0)
    expect(await eventsOf(again)).toHaveLength(2)
  })
}
