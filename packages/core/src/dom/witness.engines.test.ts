import { expect } from 'vitest'
import { cameBack, MAY_BE_DROPPED, noteReturn } from '../../../../.config/engines/come-back.ts'
import type { EnginePage } from '../../../../.config/engines/engine.ts'
import { inEachEngine } from '../../../../.config/engines/in-each-engine.ts'
import { focusOn, isChecked } from '../../../../.config/engines/read.ts'
import type { Site } from '../../../../.config/engines/site.ts'
import type { GrantEvent } from '../event/types.ts'
import { openOptIn } from './test-support/opt-in-in-engine.ts'
import { claimsOf, optInMarkup } from './test-support/opt-in-page.ts'

const BOX = 'input[value=orders]'
const OFFERS = 'input[value=offers]'
const LABEL = 'label[for$=-orders]'

const open = (page: EnginePage, site: Site) => openOptIn(page, site, `<form>${optInMarkup()}</form>`)
const commit = (page: EnginePage) => page.evaluate(() => window.commit())
const issues = (page: EnginePage) => page.evaluate(() => window.issues)

inEachEngine('a box', (test, engine) => {
  test.for([
    ['with the mouse', 'pointer', (page: EnginePage) => page.click(BOX)],
    ['with the mouse on its label', 'pointer', (page: EnginePage) => page.click(LABEL)],
    ['with the space bar', 'keyboard', async (page: EnginePage) => (await focusOn(page, BOX), await page.press('Space'))],
  ] as const)('that a person ticks %s is signed', async ([, by, tick], { page, site }) => {
    await open(page, site)
    await tick(page)
    expect(await isChecked(page, BOX)).toBe(true)
    const { token } = await commit(page)
    expect(claimsOf<GrantEvent>(token).ui).toMatchObject({ src: 'user', by, act: true })
    expect(await issues(page)).toEqual([])
  })

  test.for([
    ['the box', (box: string) => document.querySelector<HTMLElement>(box)!.click()],
    ['its label', (box: string) => document.querySelector<HTMLInputElement>(box)!.labels![0]!.click()],
  ] as const)('stays empty when a script clicks %s', async ([, click], { page, site }) => {
    await open(page, site)
    await page.evaluate(click, BOX)
    expect(await isChecked(page, BOX)).toBe(false)
    expect(await commit(page)).toEqual({ status: 'nothing-ticked' })
    expect(await issues(page)).toEqual(['tick_untrusted'])
  })

  test.for([
    ['checked', (box: string): void => void (document.querySelector<HTMLInputElement>(box)!.checked = true)],
    [
      'checked, with an event made up',
      (selector: string) => {
        const box = document.querySelector<HTMLInputElement>(selector)!
        box.checked = true
        box.dispatchEvent(new Event('change', { bubbles: true }))
      },
    ],
  ] as const)('is unticked and not signed when a script sets it %s', async ([, tick], { page, site }) => {
    await open(page, site)
    await page.evaluate(tick, BOX)
    expect(await isChecked(page, BOX)).toBe(true)
    expect(await commit(page)).toEqual({ status: 'nothing-ticked' })
    expect(await isChecked(page, BOX)).toBe(false)
    expect(await issues(page)).toEqual(['tick_unwitnessed'])
  })

  test('stays empty when a script clicks it within the gesture of a person', async ({ page, site }) => {
    await open(page, site)
    await page.evaluate((box) => {
      document.querySelector('legend')!.addEventListener('click', () => document.querySelector<HTMLElement>(box)!.click())
    }, BOX)
    await page.click('legend')
    await expect.poll(() => issues(page)).toEqual(['tick_untrusted'])
    expect(await isChecked(page, BOX)).toBe(false)
    expect(await commit(page)).toEqual({ status: 'nothing-ticked' })
  })

  test('is not signed any more when a person unticked it and a script ticks it again', async ({ page, site }) => {
    await open(page, site)
    await page.click(BOX, BOX)
    await page.evaluate((box) => void (document.querySelector<HTMLInputElement>(box)!.checked = true), BOX)
    expect(await commit(page)).toEqual({ status: 'nothing-ticked' })
  })
  test('that a script ticked is empty when the page comes back from the cache; one that a person ticked is as it was', MAY_BE_DROPPED, async ({ page, site }) => {
    await open(page, site)
    await noteReturn(page)
    await page.click(BOX)
    await page.evaluate((box) => void (document.querySelector<HTMLInputElement>(box)!.checked = true), OFFERS)
    await page.evaluate((to) => location.assign(to), site.show('<!doctype html><title>Other</title>'))
    await expect.poll(() => page.evaluate(() => document.title).catch(() => '')).toBe('Other')
    await page.back()
    await expect.poll(() => cameBack(page)).toBe(true)
    expect(await issues(page)).toEqual(['tick_unwitnessed'])
    // WebKit takes every tick back, a little later and without an event, for the sake of autocomplete="off".
    const isKept = engine !== 'WebKit'
    await expect.poll(async () => [await isChecked(page, BOX), await isChecked(page, OFFERS)]).toEqual([isKept, false])
    const { token } = await commit(page)
    if (isKept) expect(claimsOf<GrantEvent>(token)).toMatchObject({ pur: [{ id: 'orders' }], ui: { src: 'user', by: 'pointer' } })
    else expect(token).toBe(undefined)
  })
})
