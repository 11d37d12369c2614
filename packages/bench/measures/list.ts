import type { Page } from 'playwright-core'
import type { Measure } from '../measure.ts'
import { median } from '../statistics.ts'

const WARM_UPS = 5
const OPENINGS = 15

const openOnce = (page: Page) =>
  page.evaluate(async () => {
    window.bench.mount(1)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    const answer = await window.bench.open()
    window.bench.unmount()
    return answer
  })

/**
 * Milliseconds from the click, or the focus of a select, until all rows are there and laid out. Idle time never comes, so a list
 * that is made ahead of its need gains nothing by it.
 */
export const list: Measure = {
  name: 'list',
  read: ({ visit }) =>
    visit(
      async ({ page }) => {
        if (!(await page.evaluate(() => window.bench.hasList))) return {}
        const first = await openOnce(page)
        for (let time = 0; time < WARM_UPS; time++) await openOnce(page)
        const times: number[] = []
        for (let time = 0; time < OPENINGS; time++) times.push((await openOnce(page)).ms)
        return { listMs: median(times), listFirstMs: first.ms, listRows: first.rows }
      },
      (page) => page.addInitScript(() => (window.requestIdleCallback = () => 0)),
    ),
}
