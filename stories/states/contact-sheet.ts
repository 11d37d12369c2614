import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openMatrix } from './test-support/matrix-page.ts'

const folder = fileURLToPath(new URL('contact-sheet', import.meta.url))
const WIDE = { width: 1600, height: 900 }
const SHEETS = [
  { name: 'light', locale: 'en', colorScheme: 'light', size: WIDE },
  { name: 'dark', locale: 'en', colorScheme: 'dark', size: WIDE },
  { name: 'arabic', locale: 'ar', colorScheme: 'light', size: WIDE },
  { name: 'narrow', locale: 'en', colorScheme: 'light', size: { width: 320, height: 800 } },
] as const

/** `npm run contact-sheet`: every state in light, dark, Arabic and at 320 pixels, a few to a picture, to be looked at. */
const started = Date.now()
const { close, page, show } = await openMatrix()
mkdirSync(folder, { recursive: true })
for (const { name, locale, colorScheme, size } of SHEETS) {
  await page.setViewportSize(size)
  await page.emulateMedia({ colorScheme })
  await show(locale)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  const PART_PX = 2000
  for (let at = 0, part = 1; at < height; at += PART_PX, part++) {
    const clip = { x: 0, y: at, width: size.width, height: Math.min(PART_PX, height - at) }
    await page.screenshot({ path: `${folder}/${name}-${part}.png`, fullPage: true, clip })
  }
}
await close()
console.log(`${folder} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
