// Bug class: a look that is there only in pages whose own style sheets say something that no guide asks for.
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../../.config/privacy/launch-chromium.ts'

const SHEETS = fileURLToPath(new URL('.', import.meta.url))
const PAGE = `<fieldset class="unticked" data-part="group"><p data-part="hint">Optional</p><div><input type="checkbox" data-part="checkbox"></div>
<div data-part="phone"><div data-part="number"><input data-part="input"></div><p data-part="error">Too short</p></div>
<button data-part="submit">Send</button></fieldset>
<div class="unticked" data-part="phone"><output data-part="echo">+31 6 12345678</output></div>`

/** As an app builds it that has set nothing, or older browsers: what those do not know is lowered. */
async function bundled(css: string, cssTarget?: string[]): Promise<string> {
  const { output } = (await build({
    configFile: false,
    root: SHEETS,
    logLevel: 'error',
    build: { write: false, rolldownOptions: { input: 'virtual:app.css' }, ...(cssTarget && { cssTarget }) },
    plugins: [{ name: 'app', resolveId: (id) => (id === 'virtual:app.css' ? `${SHEETS}virtual-app.css` : undefined), load: (id) => (id.endsWith('virtual-app.css') ? css : undefined) }],
  })) as Rolldown.RolldownOutput
  return output.filter((file) => file.type === 'asset').map(({ source }) => String(source)).join('\n')
}

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

async function painted(css: string, head = '', colorScheme: 'light' | 'dark' = 'dark') {
  const context = await browser.newContext({ colorScheme })
  const page = await context.newPage()
  await page.setContent(`<!doctype html>${head}<style>${css}</style><body style="background: Canvas">${PAGE}`)
  const painted = await look(page)
  await context.close()
  return painted
}

/** How light the sheet is, from 0 to 1, and how each part stands out from it, and the words of a phone field alone from the page. */
const look = (page: Page) =>
  page.evaluate(() => {
    const styleOf = (part: string) => getComputedStyle(document.querySelector(`[data-part=${part}]`)!)
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
    const luminance = (color: string) => {
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = color
      canvas.fillRect(0, 0, 1, 1)
      const [red, green, blue, alpha] = [...canvas.getImageData(0, 0, 1, 1).data]
      const linear = (channel: number) => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4)
      return alpha === 255 ? 0.2126 * linear(red!) + 0.7152 * linear(green!) + 0.0722 * linear(blue!) : NaN
    }
    const contrast = (one: string, other: string) => {
      const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
      return (light! + 0.05) / (dark! + 0.05)
    }
    const [group, field, box, button] = [styleOf('group'), styleOf('input'), styleOf('checkbox'), styleOf('submit')]
    const on = (part: string) => contrast(styleOf(part).color, group.backgroundColor)
    return {
      ground: luminance(group.backgroundColor),
      onPage: contrast(styleOf('echo').color, getComputedStyle(document.body).backgroundColor),
      texts: {
        ink: on('group'), hint: on('hint'), error: on('error'),
        typed: contrast(field.color, field.backgroundColor), button: contrast(button.color, button.backgroundColor),
      },
      edges: { box: contrast(box.borderTopColor, group.backgroundColor), field: contrast(field.borderTopColor, group.backgroundColor) },
    }
  })

const least = (contrasts: Record<string, number>) => Math.min(...Object.values(contrasts))
function expectReadable({ texts, edges }: Awaited<ReturnType<typeof look>>) {
  expect(least(texts), JSON.stringify(texts)).toBeGreaterThanOrEqual(4.5)
  expect(least(edges), JSON.stringify(edges)).toBeGreaterThanOrEqual(3)
}

const TARGETS = [
  ['that has set nothing', undefined],
  ['for older browsers', ['chrome107', 'safari16', 'firefox104']],
] as const
const SHEET = `@import './styles.css';\n@import './presets.css';`

describe.each(TARGETS)('bundled by an app %s', (_whose, targets) => {
  let css: string
  beforeAll(async () => {
    css = await bundled(SHEET, targets && [...targets])
  })

  test('everything is painted, and light, on a page that names no color-scheme', async () => {
    const seen = await painted(css)
    expectReadable(seen)
    expect(seen.ground).toBe(1)
  })

  test.each([
    ['a meta element', '<meta name="color-scheme" content="light dark">'],
    ['an attribute', '<html style="color-scheme: dark">'],
    ['a script', `<script>document.documentElement.style.colorScheme = 'dark'</script>`],
    ['a style sheet that is not bundled', '<style>:root { color-scheme: light dark }</style>'],
    ['a script, for more contrast,', `<html data-look="contrast"><script>document.documentElement.style.colorScheme = 'dark'</script>`],
  ])('%s makes the page dark, and everything is read on it', async (_what, head) => {
    const seen = await painted(css, head)
    expectReadable(seen)
    expect(seen.ground).toBeLessThan(0.05)
    expect(seen.onPage).toBeGreaterThanOrEqual(7)
  })

  test('a data-theme decides otherwise than the page', async () => {
    const [light, dark] = [await painted(css, '<html data-theme="light" style="color-scheme: dark">'), await painted(css, '<html data-theme="dark">')]
    for (const seen of [light, dark]) expectReadable(seen)
    expect(light.ground).toBe(1)
    expect(dark.ground).toBeLessThan(0.05)
  })
})

test('the sheet of the field may come after that of the opt-in', async () => {
  const [after, alone] = [await bundled(`@import './styles.css';\n@import './phone.css';`), await bundled(`@import './styles.css';`)]
  expect(await painted(after)).toEqual(await painted(alone))
})

test('the words of the button are seen in forced colours', async () => {
  const page = await browser.newPage({ forcedColors: 'active', colorScheme: 'dark' })
  await page.setContent(`<!doctype html><style>${await bundled(SHEET)}</style>${PAGE}`)
  const words = await page.locator('[data-part=submit]').evaluate((button) => {
    const range = document.createRange()
    range.selectNodeContents(button)
    const { x, y, width, height } = range.getBoundingClientRect()
    return { x: x + 2, y: y + 2, width: width - 4, height: height - 4 }
  })
  const picture = (await page.screenshot({ clip: words })).toString('base64')
  const colours = await page.evaluate(async (source) => {
    const image = new Image()
    image.src = `data:image/png;base64,${source}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!
    canvas.drawImage(image, 0, 0)
    return new Set(new Uint32Array(canvas.getImageData(0, 0, image.width, image.height).data.buffer)).size
  }, picture)
  expect(colours).toBeGreaterThan(1)
  await page.close()
})
