import { chromium, type Browser, type Page } from 'playwright-core'
import { ensureChromium } from '../../.config/browser.ts'
import { chromiumLaunch } from '../../.config/chromium.ts'
import type { Bench } from './page/bench.ts'

declare global {
  interface Window {
    readonly bench: Bench
    readonly gc: () => void
  }
}

/** Nothing leaves the machine: other hosts are asked for, counted, and not found. */
const ARGS = ['--js-flags=--expose-gc', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']
const SETTLE_MS = 400
const PATIENCE_MS = 10_000

export async function launch(): Promise<Browser> {
  const executablePath = ensureChromium()
  if (!executablePath) throw new Error('The bench needs Chromium. Install it, or set CHROMIUM_PATH.')
  return chromium.launch({ ...chromiumLaunch, executablePath, args: [...chromiumLaunch.args, ...ARGS] })
}

export interface Visit {
  readonly page: Page
  /** Lets idle callbacks, timers and requests have their turn. */
  settle(): Promise<void>
}

export type Prepare = (page: Page) => unknown

/** Opens a page in a process of its own, and closes it afterwards. */
export async function visit<Answer>(browser: Browser, url: string, look: (visit: Visit) => Promise<Answer>, prepare?: Prepare): Promise<Answer> {
  const context = await browser.newContext({ locale: 'en-US' })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))
  const settle = async () => {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    await page.waitForTimeout(SETTLE_MS)
  }
  try {
    await prepare?.(page)
    await page.goto(url, { waitUntil: 'load' })
    return await look({ page, settle })
  } catch (error) {
    errors.push(error as Error)
    throw error
  } finally {
    await context.close()
    if (errors.length) console.error(`${url}: ${errors[0]!.message}`)
  }
}

