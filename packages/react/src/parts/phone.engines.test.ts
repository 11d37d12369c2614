import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect } from 'vitest'
import type { EnginePage } from '../../../../.config/engines/engine.ts'
import { inEachEngine } from '../../../../.config/engines/in-each-engine.ts'
import { isChecked, textOf, valueOf } from '../../../../.config/engines/read.ts'
import type { Site } from '../../../../.config/engines/site.ts'
import { PHONE_PAGES, PhoneForm, type PhonePage } from '../test-support/phone-page.tsx'

const NAME = '#name'
const INPUT = '[data-part=input]'
const COUNTRY = '[data-part=country-select]'
const ECHO = '[data-part=echo]'
const BOX = 'input[value=orders]'
const script = (name: string) => `<script type="module" src="/${name}.js"></script>`
const pages = Object.keys(PHONE_PAGES) as PhonePage[]

const publish = (site: Site, of: PhonePage, inside: string, scripts: string) =>
  site.show(`<!doctype html><html lang="en"><title>Phone</title><link rel="stylesheet" href="/phone.css">
    <body><div id="app" data-page="${of}">${inside}</div>${scripts}`)
const open = (page: EnginePage, site: Site, of: PhonePage) => page.goto(publish(site, of, '', script('phone')))
const says = (page: EnginePage, number: string) => expect.poll(() => textOf(page, ECHO)).toContain(number)
const country = (page: EnginePage) => valueOf(page, COUNTRY)

async function enter(page: EnginePage, number: string) {
  await page.click(INPUT)
  await page.type(number)
}

/** Moves on by Tab until the country has the focus. */
async function tabToCountry(page: EnginePage) {
  const there = () => page.evaluate((select) => document.activeElement?.matches(select), COUNTRY)
  for (let tabs = 0; tabs < 6 && !(await there()); tabs++) await page.press('Tab')
  expect(await there()).toBe(true)
}

inEachEngine('a number', (test) => {
  for (const of of pages) {
    test(`that is typed as at home is understood by the country, in ${of}`, async ({ page, site }) => {
      await open(page, site, of)
      await enter(page, '06 12 34 56 78')
      await says(page, '+31 6 12345678')
      expect([await valueOf(page, INPUT), await country(page)]).toEqual(['06 12 34 56 78', 'NL'])
    })

    test(`of another country takes the country along, in ${of}`, async ({ page, site }) => {
      await open(page, site, of)
      await enter(page, '+44 7400 123456')
      await says(page, '+44 7400 123456')
      await expect.poll(() => country(page)).toBe('GB')
      expect(await valueOf(page, INPUT)).toBe('+44 7400 123456')
    })

    test.for(['0044 7400 123456', '00 44 7400 12 34 56'])(`%s is dialled from the country, which stays, in ${of}`, async (typed, { page, site }) => {
      await open(page, site, of)
      await enter(page, typed)
      await says(page, '+44 7400 123456')
      expect([await valueOf(page, INPUT), await country(page)]).toEqual([typed, 'NL'])
    })

    test(`is understood by a country that is chosen by typing its name, and a reset brings the first back, in ${of}`, async ({ page, site }) => {
      await open(page, site, of)
      await page.click(NAME)
      await expect.poll(() => page.evaluate((select) => document.querySelector<HTMLSelectElement>(select)!.length, COUNTRY)).toBeGreaterThan(240)
      await tabToCountry(page)
      await page.type('bra')
      await expect.poll(() => country(page)).toBe('BR')
      await enter(page, '11 96123 4567')
      await says(page, '+55 11 96123 4567')
      await page.click('button[type=reset]')
      await expect.poll(async () => [await valueOf(page, INPUT), await country(page), await textOf(page, ECHO)]).toEqual(['', 'NL', ''])
    })

    test(`is taken away by a script's reset, as by React after an action, and the field is there for the next, in ${of}`, async ({ page, site }) => {
      await open(page, site, of)
      await enter(page, '06 12345678')
      await says(page, '+31 6 12345678')
      await page.evaluate(() => document.querySelector('form')!.reset())
      await expect.poll(() => textOf(page, ECHO)).toBe('')
      await enter(page, '06 87654321')
      await says(page, '+31 6 87654321')
    })

    test(`and a country, entered before the page has hydrated, are kept, in ${of}`, async ({ page, site }) => {
      const address = publish(site, of, renderToString(createElement(PhoneForm, { of })), script('phone-late'))
      await page.goto(address)
      const ticks = await page.evaluate((box) => document.querySelector(box) !== null, BOX)
      if (ticks) await page.click(BOX)
      await enter(page, '06 12345678')
      await page.evaluate(() => document.dispatchEvent(new Event('hydrate')))
      await says(page, '+31 6 12345678')
      expect([await valueOf(page, INPUT), await country(page)]).toEqual(['06 12345678', 'NL'])
      if (ticks) expect(await isChecked(page, BOX)).toBe(true)
      expect(await page.evaluate(() => document.getElementById('app')!.hasAttribute('data-hydration'))).toBe(false)
    })
  }
})
