import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { openMatrix } from './test-support/matrix-page.ts'

const folder = fileURLToPath(new URL('contact-sheet', import.meta.url))
const WIDE = { width: 1600, height: 900 }
const NARROW = { width: 320, height: 800 }
const SHEETS = [
  { name: 'light', locale: 'en', media: { colorScheme: 'light' }, size: WIDE },
  { name: 'dark', locale: 'en', media: { colorScheme: 'dark' }, size: WIDE },
  { name: 'forced-colours', locale: 'en', media: { forcedColors: 'active' }, size: WIDE },
  { name: 'arabic', locale: 'ar', media: {}, size: WIDE },
  { name: 'narrow', locale: 'en', media: {}, size: NARROW },
  { name: 'focused', locale: 'en', media: {}, size: WIDE },
] as const
const PLAIN = { colorScheme: 'light', forcedColors: 'none' } as const
const PICTURE_PX = 2000

/** Where pictures begin, so that each holds whole rows of states. */
function cuts(tops: readonly number[]): number[] {
  const found = [0]
  tops.forEach((top, row) => {
    const next = tops[row + 1]
    if (next !== undefined && next - found.at(-1)! > PICTURE_PX && top > found.at(-1)!) found.push(top)
  })
  return found
}

/** Shows every control as it looks with the keyboard's focus. */
async function focusAll(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument', {})
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '.matrix :is(input, select, button, a)' })
  for (const nodeId of nodeIds) await devtools.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: ['focus', 'focus-visible'] })
}

/** `npm run contact-sheet`: every state in light, dark, forced colours, Arabic, at 320 pixels and with the focus, a few to a picture, to be looked at. */
const started = Date.now()
const { close, page, show } = await openMatrix()
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const { name, locale, media, size } of SHEETS) {
  await page.setViewportSize(size)
  await page.emulateMedia({ ...PLAIN, ...media })
  await show(locale)
  if (name === 'focused') await focusAll(page)
  const [tops, height] = await page.evaluate(() => {
    const states = [...document.querySelectorAll('.matrix > article')]
    const found = new Set(states.map((state) => Math.floor(state.getBoundingClientRect().top + scrollY)))
    return [[...found], document.documentElement.scrollHeight] as const
  })
  const starts = cuts([...tops, height])
  for (const [part, y] of starts.entries()) {
    const clip = { x: 0, y, width: size.width, height: (starts[part + 1] ?? height) - y }
    await page.screenshot({ path: `${folder}/${name}-${part + 1}.png`, fullPage: true, clip })
  }
}
await close()
console.log(`${folder} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
