import type * as Axe from 'axe-core'
import { source as axeSource, type AxeResults } from 'axe-core'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

/** Pictures that the documentation shows; `npm run screenshots` renews them. All others go to a scratch folder, to be looked at. */
const SHOWN = ['signup-ticked-light', 'signup-ticked-dark', 'signup-receipt-light']
const shownFolder = fileURLToPath(new URL('../screenshots', import.meta.url))
const scratch = process.env.SCREENSHOTS_FOLDER ?? mkdtempSync(join(tmpdir(), 'unticked-look-'))

/** Takes a picture of the whole page, when its fonts are there and nothing moves. */
export async function picture(page: Page, name: string): Promise<Buffer> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(document.getAnimations().map(({ finished }) => finished))
  })
  const folder = process.env.UPDATE_SCREENSHOTS && SHOWN.includes(name) ? shownFolder : scratch
  return page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

declare global {
  interface Window {
    axe: typeof Axe
  }
}

/** What axe finds on a page, as lines that say where. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate<AxeResults>(() => window.axe.run())
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${String(target)}: ${failureSummary}`))
}

/** Whether anything reaches past the sides of the window. */
export const overflows = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
