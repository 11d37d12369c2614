import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { hear } from '../../../../.config/privacy/heard.ts'
import { launchChromium } from '../../../../.config/privacy/launch-chromium.ts'
import { freePort } from '../../../../.config/free-port.ts'
import { newDataFolder } from '../example.ts'
import { eventsOf } from '../ledger.ts'
import { fillAccount, optIn, submit } from '../signup-page.ts'
import { ConsentServer } from './consent-server.ts'
import { FAULTS, type Fault, type Scene } from './faults.ts'
import { Front } from './front.ts'
import { orderOf } from './order.ts'
import { createRandom } from './random.ts'
import { watchPage, type Held, type Said } from './witness.ts'

/** 60 with the other tests; `npm run test:faults` repeats them 1,000 times. The seed decides their order, and what each does. */
const REPETITIONS = Number(process.env.FAULT_REPETITIONS ?? 60)
const SEED = Number(process.env.FAULT_SEED ?? 5)
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
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  front?.close()
  await server?.stop()
  data.remove()
})

interface Watched {
  readonly statuses: string[]
  /** What was shown and was not so. */
  readonly untrue: string[]
}

async function watch(context: BrowserContext, repetition: string, mayStoreNothing: boolean): Promise<Watched> {
  const [statuses, untrue]: [string[], string[]] = [[], []]
  await context.exposeFunction('said', ({ status, jti }: Said) => {
    statuses.push(status)
    if (status !== 'saved') return
    if (jti) promised.set(jti, repetition)
    else untrue.push('shown as saved, and never stored')
  })
  await context.exposeFunction('held', ({ status, jti = 'none', waiting, recorded }: Held) => {
    if (status === 'saved' && ![...waiting, ...recorded].includes(jti)) untrue.push('shown as saved, and not on the device')
    if (recorded.some((id) => !front.committed.has(id))) untrue.push('kept as recorded, and no receipt was given')
    if (status === 'recorded' && !recorded.includes(jti) && !mayStoreNothing) untrue.push('shown as recorded, and no receipt is kept')
    for (const id of [...waiting, ...recorded]) promised.set(id, repetition)
  })
  await context.addInitScript(watchPage)
  return { statuses, untrue }
}

/** Opens the page again, as the next visit does, until nothing waits any more. */
async function settle(page: Page, { storesNothing }: Fault): Promise<void> {
  await page.goto(origin)
  if (storesNothing) return
  await expect.poll(async () => (await page.evaluate(() => window.stored())).events.filter(({ token }) => token).length, { timeout: SETTLE_MS }).toBe(0)
}

const runs = orderOf(FAULTS, REPETITIONS, createRandom(SEED)).map((fault, at) => ({ at: at + 1, fault }))

test.each(runs)('$at: $fault.name', { timeout: 90_000 }, async ({ at, fault }) => {
  const random = createRandom(SEED * 100_000 + at)
  const context = await browser.newContext()
  onTestFinished(() => context.close())
  front.faults.length = 0
  front.repetition = `${at} ${fault.name}`
  const { statuses, untrue } = await watch(context, front.repetition, Boolean(fault.storesNothing))
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
  if (fault.storesNothing) expect(statuses).not.toContain('saved')
  if (fault.name.includes('says saved')) expect(statuses).toContain('saved')
  if (!fault.storesNothing) hear('storage after delivery', JSON.stringify(await page.evaluate(() => window.stored())))
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
  const repetitions = ids.map((jti) => front.journal.get(jti)!.repetition)
  const most = (repetition: string) => (repetition.includes('two tabs') ? 2 : 1)
  expect(repetitions.filter((repetition) => repetitions.filter((other) => other === repetition).length > most(repetition))).toEqual([])
})

test('the log of the server tells of the events', () => expect(server.output).toContain('"route":"events","status":201'))
