// Bug class: a look that is there only in pages whose own style sheets say something that no guide asks for.
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../../.config/privacy/launch-chromium.ts'

const SHEETS = fileURLToPath(new URL('.', import.meta.url))
const PAGE = `<fieldset class="unticked" data-part="group"><div><input type="checkbox" data-part="checkbox"></div>
<div data-part="phone"><div data-part="number"><input data-part="input"></div></div><button data-part="submit">Send</button></fieldset>`

/** As an app builds it that has set nothing: with `light-dark()` lowered for browsers that do not know it. */
async function bundled(css: string): Promise<string> {
  const { output } = (await build({
    configFile: false,
    root: SHEETS,
    logLevel: 'error',
    build: { write: false, rolldownOptions: { input: 'virtual:app.css' } },
    plugins: [{ name: 'app', resolveId: (id) => (id === 'virtual:app.css' ? `${SHEETS}virtual-app.css` : undefined), load: (id) => (id.endsWith('virtual-app.css') ? css : undefined) }],
  })) as Rolldown.RolldownOutput
  return output.filter((file) => file.type === 'asset').map(({ source }) => String(source)).join('\n')
}

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

async function painted(css: string, colorScheme: 'light' | 'dark' = 'light') {
  const context = await browser.newContext({ colorScheme })
  const page = await context.newPage()
  await page.setContent(`<!doctype html><style>${await bundled(css)}</style>${PAGE}`)
  const painted = await page.evaluate(() => {
    const styleOf = (part: string) => getComputedStyle(document.querySelector(`[data-part=${part}]`)!)
    return { box: styleOf('checkbox').borderTopColor, field: styleOf('input').borderTopColor, button: styleOf('submit').backgroundColor, label: styleOf('submit').color, ink: styleOf('group').color }
  })
  await context.close()
  return painted
}

const DARK_INK = 'rgb(238, 241, 243)'
const LIGHT_INK = 'rgb(20, 23, 26)'

describe('bundled by a bundler that lowers light-dark()', () => {
  test('everything is painted on a page that names no color-scheme', async () => {
    const { box, field, button, label, ink } = await painted(`@import './styles.css';`)
    expect(ink).toBe(LIGHT_INK)
    expect([box, field]).toEqual(['rgb(115, 126, 135)', 'rgb(115, 126, 135)'])
    expect(button).toBe(LIGHT_INK)
    expect(label).not.toBe(button)
  })

  test('the page decides, where its sheet is bundled too', async () => {
    const css = `@import './styles.css';\n:root { color-scheme: light dark }`
    expect(await painted(css, 'dark')).toMatchObject({ ink: DARK_INK, button: DARK_INK })
    expect(await painted(css)).toMatchObject({ ink: LIGHT_INK, button: LIGHT_INK })
  })

  test('the sheet of the field may come after that of the opt-in', async () => {
    expect(await painted(`@import './styles.css';\n@import './phone.css';`)).toEqual(await painted(`@import './styles.css';`))
  })
})
