import type { Page } from 'playwright-core'
import type { Measure } from '../measure.ts'
import { median } from '../statistics.ts'

const WARM_UPS = 5
const MOUNTS_OF_ONE = 20
const MOUNTS_OF_FIFTY = 3

function times(page: Page, fields: number, repeats: number): Promise<number[]> {
  return page.evaluate(
    async ([count, often]) => {
      window.gc()
      const taken: number[] = []
      for (let time = 0; time < often!; time++) {
        taken.push(window.bench.mount(count!))
        window.bench.unmount()
        await new Promise((resolve) => setTimeout(resolve))
      }
      return taken
    },
    [fields, repeats],
  )
}

/** Milliseconds from `render` to a page that is laid out, with every effect run: for one field, and for fifty. */
export const mount: Measure = {
  name: 'mount',
  read: ({ visit }) =>
    visit(async ({ page }) => {
      await times(page, 1, WARM_UPS)
      const one = median(await times(page, 1, MOUNTS_OF_ONE))
      await times(page, 50, 1)
      return { mountOneMs: one, mountFiftyMs: median(await times(page, 50, MOUNTS_OF_FIFTY)) }
    }),
}
