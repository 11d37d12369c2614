import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect } from 'vitest'
import { cameBack, MAY_BE_DROPPED, noteReturn } from '../../../../.config/engines/come-back.ts'
import type { EnginePage } from '../../../../.config/engines/engine.ts'
import { inEachEngine } from '../../../../.config/engines/in-each-engine.ts'
import { isChecked, textOf, valueOf } from '../../../../.config/engines/read.ts'
import { LANDING, type Site } from '../../../../.config/engines/site.ts'
import { claimsOf } from '../test-support/claims.ts'
import { PHONE_PAGES, PhoneForm, type PhonePage } from '../test-support/phone-page.tsx'

const INPUT = '[data-part=input]'
const COUNTRY = '[data-part=country-select]'
const ECHO = '[data-part=echo]'
const BOX = 'input[value=orders]'
const TOKEN = '[data-part=token]'
const GO = 'button:not([type])'
/** Chromium takes no heed of it otherwise. */
const MAY_UNLOAD = { 'permissions-policy': 'unload=(self)' }
const pages = Object.keys(PHONE_PAGES) as PhonePage[]
const state = async (page: EnginePage) => [await valueOf(page, INPUT), await valueOf(page, COUNTRY)]

function publish(site: Site, of: PhonePage): string {
  const html = `<!doctype html><html lang="en"><title>Phone</title><link rel="stylesheet" href="/phone.css">
    <body><div id="app" data-page="${of}">${renderToString(createElement(PhoneForm, { of }))}</div><script type="module" src="/phone.js"></script>`
  return site.show(html, MAY_UNLOAD)
}

/** As a link would: Firefox's driver may wait for ever when it is told to go on from a page that came back. */
async function go(page: EnginePage, url: string) {
  await page.evaluate((to) => location.assign(to), url)
  const there = () => page.evaluate((to) => document.readyState === 'complete' && location.href === to, url).catch(() => false)
  await expect.poll(there, { timeout: 10_000 }).toBe(true)
  await page.evaluate(() => new Promise((shown) => setTimeout(shown, 500)))
}

/** A number of another country, typed as people there write it, and a tick where there is a box. */
async function answer(page: EnginePage, ticks: boolean) {
  await page.click(INPUT)
  await page.type('+44 7400 123456')
  await expect.poll(() => valueOf(page, COUNTRY)).toBe('GB')
  await page.evaluate((input) => document.querySelector<HTMLInputElement>(input)!.setSelectionRange(0, '+44 '.length), INPUT)
  await page.type('0')
  await expect.poll(() => textOf(page, ECHO)).toContain('+44 7400 123456')
  if (ticks) await page.click(BOX)
}

/** Goes to another page and back. @returns whether the page came back as it was left, from the browser's cache */
async function leaveAndReturn(page: EnginePage, site: Site): Promise<boolean> {
  await page.evaluate(() => document.documentElement.toggleAttribute('data-left'))
  await go(page, site.show('<!doctype html><title>Other</title>'))
  await page.back()
  const back = () => page.evaluate(() => document.readyState === 'complete' && document.title).catch(() => '')
  await expect.poll(back, { timeout: 10_000 }).toBe('Phone')
  return page.evaluate(() => document.documentElement.hasAttribute('data-left'))
}

inEachEngine('a page that somebody comes back to', (test, engine) => {
  for (const of of pages) {
    const ticks = of === 'the opt-in'

    test(`from the browser’s cache has number and country as they were, in ${of}`, MAY_BE_DROPPED, async ({ page, site }) => {
      await go(page, publish(site, of))
      await answer(page, ticks)
      expect(await leaveAndReturn(page, site)).toBe(true)
      expect(await state(page)).toEqual(['07400 123456', 'GB'])
      // WebKit takes the tick back without an event, for the sake of autocomplete="off".
      if (ticks) expect(await isChecked(page, BOX)).toBe(engine !== 'WebKit')
    })

    // WebKit keeps a page whatever it listens to.
    if (engine !== 'WebKit') {
      test(`after the browser let go of it has number and country as they were, and no tick, in ${of}`, async ({ page, site }) => {
        await go(page, publish(site, of))
        await page.evaluate(() => window.addEventListener('unload', () => undefined))
        await answer(page, ticks)
        expect(await leaveAndReturn(page, site)).toBe(false)
        await expect.poll(() => textOf(page, ECHO)).toContain('+44 7400 123456')
        expect(await state(page)).toEqual(['07400 123456', 'GB'])
        if (ticks) expect(await isChecked(page, BOX)).toBe(false)
      })
    }
  }

  test('from the browser’s cache after it was sent asks to be sent again: another event is signed, and not the first twice', MAY_BE_DROPPED, async ({ page, site }) => {
    await go(page, publish(site, 'the opt-in'))
    await noteReturn(page)
    await page.evaluate((action) => void Object.assign(document.querySelector('form')!, { method: 'post', action }), LANDING)
    await answer(page, true)
    await page.click(GO)
    await expect.poll(() => textOf(page, 'p')).toBe('Landed')
    await page.back()
    await expect.poll(() => cameBack(page)).toBe(true)
    expect(await valueOf(page, TOKEN)).toBe('')
    await page.evaluate(() => new Promise((shown) => setTimeout(shown, 500)))
    expect(site.sent).toHaveLength(1)
    if (!(await isChecked(page, BOX))) await page.click(BOX)
    await page.click(GO)
    await expect.poll(() => site.sent.length).toBe(2)
    const [first, second] = site.sent.map(({ fields }) => claimsOf(fields.get('whatsapp.token')!))
    expect(first).toMatchObject({ evt: 'grant', pur: [{ id: 'orders' }], ui: { src: 'user', by: 'pointer' } })
    expect(second).toMatchObject({ evt: 'grant', pur: [{ id: 'orders' }], ui: { src: 'user', by: 'pointer' } })
    expect(second!.jti).not.toBe(first!.jti)
  })
})
