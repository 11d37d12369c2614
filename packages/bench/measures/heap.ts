import type { Measure } from '../measure.ts'

const FURTHER = 50
const COLLECTIONS = 3

/** Bytes of JavaScript heap after garbage collection, in a page that has been idle: with one field, and for each of fifty more. */
export const heap: Measure = {
  name: 'heap',
  read: ({ visit }) =>
    visit(async ({ page, settle }) => {
      const client = await page.context().newCDPSession(page)
      const used = async () => {
        await settle()
        for (let time = 0; time < COLLECTIONS; time++) await page.evaluate(() => window.gc())
        const { usedSize } = await client.send('Runtime.getHeapUsage')
        return usedSize
      }
      await page.evaluate(() => window.bench.mount(1))
      const one = await used()
      await page.evaluate((count) => window.bench.mount(count), FURTHER)
      return { heapBytes: one, heapFurtherBytes: ((await used()) - one) / FURTHER }
    }),
}
