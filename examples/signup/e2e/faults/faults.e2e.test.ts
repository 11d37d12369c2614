import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hear } from '../../../../.config/privacy/heard.ts'
import { launchChromium } from '../../../../.config/privacy/launch-chromium.ts'
import { fillAccount, optIn, submit } from '../signup-page.ts'
import { FAULTS, type Scene } from './faults.ts'
import { orderOf } from './order.ts'
import { createRandom } from './random.ts'
import { Shop } from './shop.ts'

/** 60 with the other tests; `npm run test:faults` repeats them 1,000 times. The seed decides their order, and what each does. */
const REPETITIONS = Number(process.env.FAULT_REPETITIONS ?? 60)
const SEED = Number(process.env.FAULT_SEED ?? 5)
const SETTLE_MS = 40_000

const runs = orderOf(FAULTS, REPETITIONS, createRandom(SEED)).map((fault, at) => ({ at: at + 1, fault }))
let browser: Browser
/** Most of a fault is waiting: as many shops as tests run at once, each opened when all others are busy. */
const shops: Shop[] = []
const free: Shop[] = []

async function open(): Promise<Shop> {
  const shop = await Shop.open()
  shops.push(shop)
  return shop
}

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  for (const shop of shops) await shop.close()
})

test.concurrent.for(runs)('$at: $fault.name', { timeout: 90_000 }, async ({ at, fault }, { expect, onTestFinished }) => {
  const shop = free.pop() ?? (await open())
  onTestFinished(() => void free.push(shop))
  const { front, server, origin } = shop
  front.faults.length = 0
  front.challengeStatus = undefined
  front.accountStatus = 201
  front.repetition = `${at} ${fault.name}`
  const { context, statuses, untrue } = await shop.visit(browser, front.repetition, Boolean(fault.storesNothing))
  onTestFinished(() => context.close())
  const scene: Scene = {
    random: createRandom(SEED * 100_000 + at), front, server, context,
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

  // The page is opened again, as the next visit does, until nothing waits any more.
  const page = await scene.open()
  const waiting = async () => (await stored(page)).events.filter(({ token }) => token).length
  if (!fault.storesNothing) await expect.poll(waiting, { timeout: SETTLE_MS }).toBe(0)
  expect(untrue).toEqual([])
  if (fault.storesNothing) {
    expect(statuses).not.toContain('saved')
    // What is not stored is compared with what was answered.
    const answered = [...front.committed].some((jti) => front.journal.get(jti)!.repetition === front.repetition)
    if (statuses.includes('recorded')) expect(answered).toBe(true)
  }
  if (fault.name.includes('says saved')) expect(statuses).toContain('saved')
  if (fault.name.includes('no challenge')) expect(statuses.filter((status) => /sent|recorded/.test(status))).toEqual([])
  if (!fault.storesNothing) hear('storage after delivery', JSON.stringify(await stored(page)))
})

test('every event that was shown as saved is in the ledger, and none is there twice', async () => {
  for (const shop of shops) {
    const { promised, front } = shop
    const ids = await shop.ledger()
    expect(new Set(ids).size).toBe(ids.length)
    const lost = [...promised].filter(([jti]) => !ids.includes(jti))
    expect(lost.map(([jti, repetition]) => [repetition, jti, front.journal.get(jti)])).toEqual([])
    expect(ids.filter((jti) => !front.committed.has(jti) && !promised.has(jti))).toEqual([])
    // two tabs are two answers; every other repetition is one at most
    const repetitions = ids.map((jti) => front.journal.get(jti)!.repetition)
    const most = (repetition: string) => (repetition.includes('two tabs') ? 2 : 1)
    expect(repetitions.filter((repetition) => repetitions.filter((other) => other === repetition).length > most(repetition))).toEqual([])
  }
})

test('the log of a server tells of the events', () => {
  expect(shops.length).toBeGreaterThan(0)
  for (const { server } of shops) expect(server.output).toContain('"route":"events","status":201')
})

const stored = (page: Page) => page.evaluate(() => window.stored())
