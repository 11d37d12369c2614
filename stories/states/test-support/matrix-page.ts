import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { aliases } from '../../../.config/aliases.ts'
import { chromiumLaunch } from '../../../.config/chromium.ts'

const script = fileURLToPath(new URL('matrix-script.tsx', import.meta.url))
const QUIET_MS = 700
const POLICY = "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' }
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>States</title>
<link rel="stylesheet" href="/matrix.css"><script type="module" src="/matrix.js"></script><main><h1>States</h1><div id="app"></div></main>`

/** The page with every state, in a browser of its own. */
export interface MatrixPage {
  readonly page: Page
  /** Shows every state in a language, and waits until each is reached. */
  show(locale: string): Promise<void>
  /** What the page's policy stopped, and what it wrote to the console as an error. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

/** Waits until what comes a little later is there too: the page says the same for a while. */
async function settled(page: Page): Promise<void> {
  const said = () => page.evaluate(() => document.body.innerText)
  for (let [before, now] = ['', await said()]; before !== now; now = await said()) {
    before = now
    await page.waitForTimeout(QUIET_MS)
  }
}

/** Builds the page as a shop would build its own, and opens it under a strict policy. */
export async function openMatrix(): Promise<MatrixPage> {
  const folder = mkdtempSync(join(tmpdir(), 'unticked-states-'))
  await build({
    configFile: false,
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    resolve: { alias: aliases },
    build: {
      outDir: folder,
      emptyOutDir: true,
      cssTarget: ['chrome123'],
      cssCodeSplit: false,
      rolldownOptions: { input: { matrix: script }, output: { entryFileNames: '[name].js', assetFileNames: 'matrix[extname]' } },
    },
  })
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost')
    if (pathname === '/favicon.ico') return void response.writeHead(204).end()
    const type = TYPES[extname(pathname)]
    const body = type ? await readFile(join(folder, pathname), 'utf8').catch(() => undefined) : HTML
    if (body === undefined) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': `${type ?? 'text/html'}; charset=utf-8`, 'content-security-policy': POLICY }).end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const browser = await chromium.launch(chromiumLaunch)
  const page = await browser.newPage({ timezoneId: 'UTC' })
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  return {
    page,
    complaints,
    async show(locale) {
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?locale=${locale}`)
      const arrived = () => document.querySelector('.matrix') && !document.querySelector('.matrix > article:not(:has([data-arrived]))')
      await page.waitForFunction(arrived).catch(async (cause: unknown) => {
        const missing = await page.locator('.matrix > article:not(:has([data-arrived]))').evaluateAll((states) => states.map(({ id }) => id))
        throw new Error(`These states were not reached: ${missing.join(', ')}`, { cause })
      })
      await settled(page)
    },
    async close() {
      await browser.close()
      server.close()
      server.closeAllConnections()
      rmSync(folder, { recursive: true })
    },
  }
}
