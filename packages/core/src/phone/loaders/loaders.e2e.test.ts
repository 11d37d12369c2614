// Bug class: chunks that only one bundler finds, or that come with the page. The package is taken as it is published, from dist.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page, Response } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchChromium } from '../../../../../.config/privacy/launch-chromium.ts'
import { PAGE, withVite, withWebpack } from './test-support/builds.ts'

const DIST = fileURLToPath(new URL('../../../dist/', import.meta.url))
const IMPORT_MAP = '<script type="importmap">{ "imports": { "@unticked/core/phone": "/dist/phone/index.js" } }</script>'
const SCRIPTS: Readonly<Record<string, string>> = {
  webpack: '<script defer src="/webpack/main.js"></script>',
  Vite: '<script type="module" src="/vite/main.js"></script>',
  'no bundler': `${IMPORT_MAP}<script type="module" src="/page.mjs"></script>`,
}
/** Something that stands in the code of each part, minified or not; rules have an example. */
const MARKS = { parser: /durchwahl/, dutch: /\b612345678\b/, british: /\b7400123456\b/, american: /\b2015550123\b/ }

const built = mkdtempSync(join(tmpdir(), 'unticked-loaders-'))
let server: Server
let browser: Browser
let origin: string
let page: Page
let scripts: Promise<string>[]
let problems: string[]

const html = (loader: string) =>
  `<!doctype html><html lang="en"><title>${loader}</title><link rel="icon" href="data:,"><label>Number <input></label><output></output>${SCRIPTS[loader]}`

function fileOf(path: string): string {
  if (path === '/page.mjs') return PAGE
  return path.startsWith('/dist/') ? DIST + path.slice('/dist/'.length) : built + path
}

beforeAll(async () => {
  if (!existsSync(`${DIST}phone/index.js`)) throw new Error('packages/core is not built: npm run build, then run this test again.')
  await withWebpack(`${built}/webpack`, '/webpack/')
  await withVite(`${built}/vite`, '/vite/')
  server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url!, origin)
    try {
      if (pathname === '/') response.setHeader('content-type', 'text/html').end(html(searchParams.get('loader')!))
      else response.setHeader('content-type', 'text/javascript').end(await readFile(fileOf(pathname)))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(built, { recursive: true, force: true })
})

beforeEach(async () => {
  page = await browser.newPage()
  scripts = []
  problems = []
  page.on('response', (response: Response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text())
  })
  page.on('request', (request) => request.url().startsWith(origin) || request.url().startsWith('data:') || problems.push(`asks ${request.url()}`))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))
})
afterEach(() => page.close())

/** Which parts the page has fetched. */
async function fetched(): Promise<string[]> {
  const code = (await Promise.all(scripts)).join('\n')
  return Object.entries(MARKS).flatMap(([part, mark]) => (mark.test(code) ? [part] : []))
}
const said = (text: string) => page.locator('output', { hasText: text }).waitFor()

describe.each(Object.keys(SCRIPTS))('with %s', (loader) => {
  /** A module that no bundler has taken apart brings the parser along; rules come one calling code a time all the same. */
  const atOnce = loader === 'no bundler' ? ['parser'] : []

  test('rules come at the first focus, those of another calling code when it is typed', async () => {
    await page.goto(`${origin}/?loader=${encodeURIComponent(loader)}`, { waitUntil: 'networkidle' })
    expect(scripts.length).toBeGreaterThan(0)
    expect(await fetched()).toEqual(atOnce)

    const number = page.getByRole('textbox', { name: 'Number' })
    await number.focus()
    await said('empty')
    expect(await fetched()).toEqual(['parser', 'dutch'])

    await number.pressSequentially('06 12345678')
    await said('possible +31612345678 NL')
    await number.fill('+44 7400 123456')
    await said('possible +447400123456 GB')
    expect(await fetched()).toEqual(['parser', 'dutch', 'british'])
    expect(problems).toEqual([])
  })
})
