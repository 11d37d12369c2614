import { describe, test as base } from 'vitest'
import type { Engine } from './engine.ts'
import { engines } from './engines.ts'
import { openSite } from './site.ts'

type EngineTest = ReturnType<typeof testIn>

/**
 * The same tests in Chromium, Firefox and WebKit; those of a browser that is not installed are skipped.
 * @example
 * inEachEngine('the box', (test) => {
 *   test('starts empty', async ({ page, site }) => {
 *     await page.goto(site.show('<input type="checkbox">'))
 *     expect(await page.evaluate(() => document.querySelector('input')!.checked)).toBe(false)
 *   })
 * })
 */
export function inEachEngine(what: string, tests: (test: EngineTest, engine: Engine['name']) => void): void {
  for (const { engine, test } of inEngines) {
    describe.skipIf(!engine.isInstalled())(`${what}, in ${engine.name}`, () => {
      // The first start of a browser on a machine can take longer than a test may.
      test.beforeAll(({ running }) => void running)
      tests(test, engine.name)
    })
  }
}

function testIn(engine: Engine) {
  return base
    // oxlint-disable-next-line no-empty-pattern -- Vitest reads from the pattern what a fixture needs
    .extend('running', { scope: 'worker' }, async ({}, { onCleanup }) => {
      const running = await engine.start()
      onCleanup(() => running.stop())
      return running
    })
    // oxlint-disable-next-line no-empty-pattern -- as above
    .extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
      const site = await openSite()
      onCleanup(() => site.close())
      return site
    })
    .extend('page', async ({ running }, { onCleanup }) => {
      onCleanup(() => running.page.closeOthers())
      return running.page
    })
}

/** Each browser is started once for a run, at its first test. */
const inEngines = engines.map((engine) => ({ engine, test: testIn(engine) }))
