import type { Page } from 'playwright-core'
import type { Measure } from '../measure.ts'
import { median } from '../statistics.ts'

const WARM_UPS = 5
const MOUNTS = 20
const MIN_MOUNTS = 3
/** Fast fields are mounted more often: theirs are the times that scatter. */
const ENOUGH_MS = 500

function times(page: Page, fields: number, most: number): Promise<number[]> {
  return page.evaluate(
    async ([count, most, least, enoughMs]) => {
      window.gc()
      const taken: number[] = []
      const enough = performance.now() + enoughMs!
      while (taken.length < least! || (taken.length < most! && performance.now() < enough)) {
        taken.push(window.bench.mount(count!))
        window.bench.unmount()
        await new Promise((resolve) => setTimeout(resolve))
      }
      return taken
    },
    [fields, most, MIN_MOUNTS, ENOUGH_MS],
  )
}

/** Milliseconds from `render` to a page that is laid out, with every effect run: for one field, and for fifty. */
export const mount: Measure = {
  name: 'mount',
  read: ({ visit }) =>
    visit(async ({ page }) => {
      await times(page, 1, WARM_UPS)
      const one = median(await times(page, 1, MOUNTS))
      await times(page, 50, MIN_MOUNTS)
      return { mountOneMs: one, mountFiftyMs: median(await times(page, 50, MOUNTS)) }
    }),
}
