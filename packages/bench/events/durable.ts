import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build, type Rolldown } from 'vite'
import { aliases } from '../../../.config/aliases.ts'
import { launch, visit } from '../browser.ts'
import { BENCH } from '../build.ts'

const PAIRS = 60
const SETTLE_MS = 300
const PAUSE_MS = 20

/** Milliseconds from click to durable: floor and ours, in turn, in the same page. */
export interface Durable {
  readonly floor: number[]
  readonly ours: number[]
}

/** By how much the processor is slowed down. */
const SLOWDOWNS = [1, 4] as const
export type DurableByCase = Readonly<Record<`${(typeof SLOWDOWNS)[number]}×` | 'first visit', Durable>>

async function buildScript(): Promise<Map<string, string>> {
  process.env.NODE_ENV = 'production'
  const { output } = (await build({
    configFile: false,
    root: BENCH,
    logLevel: 'error',
    resolve: { alias: aliases },
    build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: { page: `${BENCH}events/page.ts` }, output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } } },
  })) as Rolldown.RolldownOutput
  return new Map(output.filter((file) => file.type === 'chunk').map(({ fileName, code }) => [`/${fileName}`, code]))
}

/** Measures in fresh profiles: one visit each for the first click, and one for the clicks of a person who has been here before. */
export async function measureDurable(rounds: number, say: (line: string) => void): Promise<{ readings: DurableByCase; chromium: string }> {
  const files = await buildScript()
  const isolated = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }
  const server = createServer(({ url = '' }, response) => {
    const code = files.get(url)
    response.writeHead(200, { 'content-type': code ? 'text/javascript' : 'text/html', ...isolated })
    response.end(code ?? '<!doctype html><script type="module" src="/page.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await launch()
  const readings: DurableByCase = { '1×': { floor: [], ours: [] }, '4×': { floor: [], ours: [] }, 'first visit': { floor: [], ours: [] } }
  try {
    for (let round = 1; round <= rounds; round++) {
      say(`click to durable, round ${round} of ${rounds}`)
      for (const slowdown of SLOWDOWNS) {
        await visit(browser, origin, async ({ page }) => {
          const session = await page.context().newCDPSession(page)
          await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
          await page.waitForFunction(() => 'durable' in window)
          await page.evaluate(() => window.durable.prepare())
          await page.waitForTimeout(SETTLE_MS * slowdown)
          const oursFirst = round % 2 === 0
          const pair = async () => {
            const times = { floor: 0, ours: 0 }
            for (const name of oursFirst ? (['ours', 'floor'] as const) : (['floor', 'ours'] as const)) {
              times[name] = await page.evaluate((which) => window.durable[which](), name)
              // What comes after the answer, such as the next challenge, must not slow the other down.
              await page.waitForTimeout(PAUSE_MS * slowdown)
            }
            return times
          }
          const first = await pair()
          if (slowdown === 1) for (const name of ['floor', 'ours'] as const) readings['first visit'][name].push(first[name])
          await page.waitForTimeout(SETTLE_MS)
          for (let at = 0; at < PAIRS; at++) {
            const { floor, ours } = await pair()
            readings[`${slowdown}×`].floor.push(floor)
            readings[`${slowdown}×`].ours.push(ours)
          }
        })
      }
    }
    return { readings, chromium: browser.version() }
  } finally {
    await browser.close()
    server.close()
  }
}
