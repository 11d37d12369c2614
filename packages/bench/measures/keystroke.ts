import type { CDPSession } from 'playwright-core'
import type { Measure } from '../measure.ts'
import { median, quantile } from '../statistics.ts'
import { NUMBER, type } from '../typing.ts'

const WARM_UPS = 3
const NUMBERS = 8
/** Some fields put the plus sign in themselves and let no second one in. */
const MIN_SHARE = 0.9

const WORK = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration']

/** Milliseconds that the page's thread has computed, whenever it was. */
async function workMs(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics')
  return metrics.filter(({ name }) => WORK.includes(name)).reduce((sum, { value }) => sum + value * 1000, 0)
}

/** Milliseconds of a real key, until its text is in and the page is laid out; and all work of the thread per key, with what was put off. */
export const keystroke: Measure = {
  name: 'keystroke',
  read: ({ id, visit }) =>
    visit(async ({ page, settle }) => {
      const typed = async (numbers: number) => {
        for (let time = 0; time < numbers; time++) await type(page)
        await settle()
        return page.evaluate(() => window.bench.keys.take())
      }
      const client = await page.context().newCDPSession(page)
      await client.send('Performance.enable', { timeDomain: 'threadTicks' })
      await page.evaluate(() => window.bench.mount(1))
      await page.locator('input[type=tel]').focus()
      await settle()
      await typed(WARM_UPS)
      const before = await workMs(client)
      const times = await typed(NUMBERS)
      const work = (await workMs(client)) - before
      const pressed = NUMBERS * NUMBER.length
      if (times.length < pressed * MIN_SHARE) throw new Error(`${id}: ${pressed} keys were pressed, ${times.length} changed the field`)
      return { keyMs: median(times), keyP95Ms: quantile(times, 0.95), keyWorkMs: work / pressed }
    }),
}
