import type { Measure } from '../measure.ts'

/** Elements of one closed field that nobody has touched, with its container and wrapper: once mounted, and once the page has been idle. */
export const elements: Measure = {
  name: 'elements',
  once: true,
  read: ({ visit }) =>
    visit(async ({ page, settle }) => {
      await page.evaluate(() => window.bench.mount(1))
      const mounted = await page.evaluate(() => window.bench.elements())
      await settle()
      return { elementsMounted: mounted, elements: await page.evaluate(() => window.bench.elements()) }
    }),
}
