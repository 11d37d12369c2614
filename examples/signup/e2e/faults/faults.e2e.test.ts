import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumLaunch } from '../../../../.config/chromium.ts'
import { freePort } from '../../../../.config/free-port.ts'
import { newDataFolder } from '../example.ts'
import { eventsOf } from '../ledger.ts'
import { fillAccount, optIn, submit } from '../signup-page.ts'
import { ConsentServer } from './consent-server.ts'
import { FAULTS, type Fault, type Scene } from './faults.ts'
import { Front } from './front.ts'
import { createRandom } from './random.ts'
import { watchPage, type Shown } from './witness.ts'

/** 60 with the other tests; `npm run test:faults` repeats them 1,000 times. */
const REPETITIONS = Number(process.env.FAULT_REPETITIONS ?? 60)
const SEED = Number(process.env.FAULT_SEED ?? 5)
const NUMBER = '612345678'
const SETTLE_MS = 40_000

const data = newDataFolder()
let browser: Browser
let server: ConsentServer
let front: Front
let origin: string
const env: NodeJS.ProcessEnv = { DATA_FOLDER: data.path, DATABASE_URL: '' }
/** What was shown as saved or recorded, and in which repetition. */
const promised = new Map<string, string>()

beforeAll(async () => {
  const [port, consentPort] = [await freePort(), await freePort()]
  origin = `http://localhost:${port}`
  server = new ConsentServer({ PORT: String(port), CONSENT_PORT: String(consentPort), DATA_FOLDER: data.path })
  await server.start()
  front = new Front(port, consentPort)
  browser = await chromium.launch(chromiumLaunch)
})
afterAll(async () => {
  await browser?.close()
  front?.close()
  await server?.stop()
  data.remove()
})

/** What a page may leak: its requests, its console, its window's events. */
interface Overheard {
  readonly said: string[]
  readonly shown: Shown[]
  /** What was shown and was not so. */
  readonly untrue: string[]
}

async function watch(context: BrowserContext, repetition: string, mayStoreNothing: boolean): Promise<Overheard> {
  const overheard: Overheard = { said: [], shown: [], untrue: [] }
  await context.exposeFunction('showed', (shown: Shown) => {
    overheard.shown.push(shown)
    const { status, waiting, recorded } = shown
    if (status === 'saved' && !waiting.length && !recorded.length) overheard.untrue.push('shown as saved, and not on the device')
    if (recorded.some((jti) => !front.committed.has(jti))) overheard.untrue.push('kept as recorded, and no receipt was given')
    if (status === 'recorded' && !recorded.length && !mayStoreNothing) overheard.untrue.push('shown as recorded, and no receipt is kept')
    for (const jti of [...waiting, ...recorded]) promised.set(jti, repetition)
  })
  await context.addInitScript(watchPage)
  context.on('console', (message) => overheard.said.push(message.text()))
  context.on('weberror', (error) => overheard.said.push(error.error().message))
  context.on('request', (request) => overheard.said.push(request.url()))
  return overheard
}

/** Opens the page again, as the next visit does, until nothing waits any more. */
async function settle(page: Page, { storesNothing }: Fault): Promise<void> {
  await page.goto(origin)
  if (storesNothing) return
  await expect.poll(async () => (await page.evaluate(() => window.stored())).events.filter(({ token }) => token).length, { timeout: SETTLE_MS }).toBe(0)
}

const NAMES = FAULTS.flatMap((fault) => Array.from({ length: fault.weight }, () => fault))
const runs = Array.from({ length: REPETITIONS }, (_, at) => ({ at: at + 1, fault: NAMES[(at * 17) % NAMES.length]! }))

test.each(runs)('$at: $fault.name', { timeout: 90_000 }, async ({ at, fault }) => {
  const random = createRandom(SEED * 100_000 + at)
  const context = await browser.newContext()
  front.faults.length = 0
  const { said, shown, untrue } = await watch(context, `${at} ${fault.name}`, Boolean(fault.storesNothing))
  const scene: Scene = {
    random, front, server, context,
    async open() {
      const page = await context.newPage()
      await page.goto(origin)
      return page
    },
    async fill(page) {
      await fillAccount(page)
      await optIn(page)
    },
    async submit(page) {
      await submit(page)
      await page.locator('[data-part=receipt], .problem, .welcome').first().waitFor().catch(() => undefined)
    },
  }
  await fault.prepare?.(scene)
  await fault.act(scene)
  await fault.lift?.(scene)
  const page = await context.newPage()
  await settle(page, fault)

  expect(untrue).toEqual([])
  const statuses = shown.map(({ status }) => status)
  if (fault.storesNothing) expect(statuses).not.toContain('saved')
  if (fault.name.includes('says saved')) expect(statuses).toContain('saved')
  const { events, receipts } = fault.storesNothing ? { events: [], receipts: [] } : await page.evaluate(() => window.stored())
  expect(JSON.stringify([events, receipts]), 'stored after delivery').not.toContain(NUMBER)
  const heard = await page.evaluate(() => [...window.heard, JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie])
  expect([...said, ...heard].join('\n').replaceAll(/[^\d\n]/g, '')).not.toContain(NUMBER)
  await context.close()
})

test('every event that was shown as saved is in the ledger, and none is there twice', async () => {
  await server.stop()
  const events = await eventsOf({ env })
  const ids = events.map(({ jti }) => jti)
  expect(new Set(ids).size).toBe(ids.length)
  const lost = [...promised].filter(([jti]) => !ids.includes(jti))
  expect(lost.map(([jti, repetition]) => [repetition, jti, front.journal.get(jti)])).toEqual([])
  expect(ids.filter((jti) => !front.committed.has(jti) && !promised.has(jti))).toEqual([])
  // two tabs are two answers; every other repetition is one at most
  const most = runs.reduce((sum, { fault }) => sum + (fault.name.startsWith('two tabs') ? 2 : 1), 0)
  expect(ids.length).toBeLessThanOrEqual(most)
})

test('addresses and the log of the server hold no number', () => {
  expect(front.urls.join('\n').replaceAll(/[^\d\n]/g, '')).not.toContain(NUMBER)
  expect(server.output).toContain('"route":"events","status":201')
  expect(server.output.replaceAll(/[^\d\n]/g, '')).not.toContain(NUMBER)
})
