import { enPreferences } from '@unticked/core/locales/preferences/en'
import type * as Axe from 'axe-core'
import { source as axeSource } from 'axe-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SENTENCES, STATE_COUNT } from './sentences.ts'
import { cutOff } from './test-support/cut-off.ts'
import { openMatrix, type MatrixPage } from './test-support/matrix-page.ts'
import { toldIn } from './test-support/told.ts'

declare global {
  interface Window {
    axe: typeof Axe
  }
}

const USE = 'Use this number'
const WIDE = { width: 1280, height: 800 }
let matrix: MatrixPage

beforeAll(async () => {
  matrix = await openMatrix()
})
afterAll(() => matrix.close())

/** What axe finds, each with the state it is found in. */
async function violations(): Promise<string[]> {
  await matrix.page.evaluate(axeSource)
  return matrix.page.evaluate(async () => {
    // Forced colours are the system's: to scripts the browser still names some that it does not paint.
    const ownColours = !matchMedia('(forced-colors: active)').matches
    const rules = { 'target-size': { enabled: true }, 'color-contrast': { enabled: ownColours } }
    const { violations: found } = await window.axe.run({ rules, resultTypes: ['violations'] })
    return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
  })
}

const MEDIA = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'light', forcedColors: 'active' }],
  ['forced colours on dark', { colorScheme: 'dark', forcedColors: 'active' }],
] as const

describe.each(['en', 'ar'])('every state in %s', (locale) => {
  test.each(MEDIA)('has nothing that axe finds in %s, and asks nothing that a strict policy stops', async (_name, media) => {
    await matrix.page.setViewportSize(WIDE)
    await matrix.page.emulateMedia(media)
    // Anew: not every colour of a page that is there already follows.
    await matrix.show(locale)
    expect(await matrix.page.locator('.matrix > article').count()).toBe(STATE_COUNT)
    expect(await violations()).toEqual([])
    await matrix.page.emulateMedia({ colorScheme: null, forcedColors: null })
    expect(matrix.complaints).toEqual([])
  })

  test('is cut off nowhere: at 320 pixels, with text of twice its size, with the distances of WCAG 1.4.12', async () => {
    await matrix.show(locale)
    for (const [width, text] of [[320, ''], [640, 'twice'], [320, 'twice'], [1280, 'spaced'], [320, 'spaced']] as const) {
      await matrix.page.setViewportSize({ width, height: 800 })
      await matrix.page.evaluate((wanted) => void (document.documentElement.dataset.text = wanted), text)
      expect(await cutOff(matrix.page), `${width} pixels, ${text || 'plain'} text`).toEqual([])
    }
    await matrix.page.setViewportSize(WIDE)
  })
})

describe('every state', () => {
  beforeAll(() => matrix.show('en'))

  test.each(Object.entries(SENTENCES))('reads as sentences: %s', async (kind, sentences) => {
    expect(await toldIn(matrix.page, kind, Object.keys(sentences))).toEqual(sentences)
  })

  test.each([
    ['opt-in-nothing-right', ['checkbox', 'checkbox', 'country-select', 'input', USE, 'preferences page', 'Privacy notice', 'Send me these messages']],
    ['phone-field-nothing-right', ['country-select', 'input', USE]],
    ['preferences-changed', ['Stop order updates', 'Stop offers', 'Stop all of these', 'Read the new words', 'Use another number', 'Download receipt']],
  ])('is gone through by Tab in the order that it is read: %s', async (id, stops) => {
    const reached: (string | undefined)[] = []
    await matrix.page.evaluate((state) => document.querySelector<HTMLElement>(`#${state} :is(input, select, button)`)!.focus(), id)
    while (reached.length < stops.length) {
      reached.push(await matrix.page.evaluate(() => {
        const stop = document.activeElement as HTMLElement
        return stop.matches('input, select') ? stop.dataset.part : stop.textContent
      }))
      await matrix.page.keyboard.press('Tab')
    }
    expect(reached).toEqual(stops)
  })
})

test('no word of the preferences is left out of their states', () => {
  const told = Object.values(SENTENCES.preferences).flat().join('\n')
  const untold = Object.entries(enPreferences).filter(([, words]) => !words.split(/\{\w+\}/).every((part) => told.includes(part)))
  expect(untold).toEqual([])
})

describe('targets', () => {
  const smallest = () =>
    matrix.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.matrix :is(input:not([type=hidden]), select, button)')].map((control) => {
        const target = control.matches('[type=checkbox]') ? control.closest<HTMLElement>('[data-part="purpose"]')!.querySelector('label')! : control
        const { width, height } = target.getBoundingClientRect()
        return { px: Math.min(width, height), what: `${control.closest('.matrix > article')!.id} ${control.dataset.part}` }
      }),
    )

  test('are at least 24 pixels', async () => {
    await matrix.show('en')
    expect((await smallest()).filter(({ px }) => px < 24)).toEqual([])
  })

  test('are at least 44 pixels for a finger', async () => {
    const devtools = await matrix.page.context().newCDPSession(matrix.page)
    await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 })
    await matrix.show('en')
    expect(await matrix.page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true)
    expect((await smallest()).filter(({ px }) => px < 44)).toEqual([])
    await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: false })
  })
})

test('nothing moves for people who asked for less motion, and the tick does for others', async () => {
  await matrix.show('en')
  const moving = () =>
    matrix.page.evaluate(() =>
      [...document.querySelectorAll('.matrix *')].flatMap((element) =>
        ['', '::before', '::after'].flatMap((pseudo) => {
          const { animationName, transitionDuration } = getComputedStyle(element, pseudo)
          return animationName !== 'none' || transitionDuration !== '0s' ? [`${(element as HTMLElement).dataset.part}${pseudo}`] : []
        }),
      ),
    )
  await matrix.page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(new Set(await moving())).toEqual(new Set(['checkbox::before']))
  await matrix.page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await moving()).toEqual([])
})
