import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './privacy/launch-chromium.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TYPES: Record<string, string> = {
  '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml',
}
const folder = mkdtempSync(join(tmpdir(), 'unticked-storybook-'))
let server: Server
let browser: Browser
let page: Page
let home: string
const problems: string[] = []

/** A build with no network: anything but this machine has a proxy that is not there. */
function buildStorybook() {
  const nowhere = 'http://127.0.0.1:9'
  const env = { ...process.env, VITEST: '', NODE_ENV: 'production', http_proxy: nowhere, https_proxy: nowhere, STORYBOOK_DISABLE_TELEMETRY: '1' }
  const args = ['build', '--config-dir', '.storybook', '--output-dir', folder, '--quiet', '--disable-telemetry']
  return spawnSync('node_modules/.bin/storybook', args, { cwd: ROOT, env, encoding: 'utf8' })
}

beforeAll(async () => {
  const built = buildStorybook()
  if (built.status !== 0) throw new Error(`Storybook did not build:\n${built.stdout}${built.stderr}`)
  server = createServer(async (request, response) => {
    const path = new URL(request.url!, 'http://localhost').pathname
    try {
      const body = await readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path))
      response.writeHead(200, { 'content-type': TYPES[extname(path) || '.html'] ?? 'application/octet-stream' }).end(body)
    } catch {
      // Pages of stories have no icon of their own.
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  browser = await launchChromium()
  page = await browser.newPage()
  page.on('console', (message) => message.type() === 'error' && problems.push(`${page.url()}: ${message.text()}`))
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(home) && !/^(?:data|blob|about):/.test(url)) problems.push(`${page.url()} asks ${url}`)
  })
})

afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the published Storybook opens at the introduction', async () => {
  await page.goto(home)
  await page.getByRole('link', { name: 'Introduction' }).waitFor()
  await page.frameLocator('#storybook-preview-iframe').getByRole('heading', { level: 1, name: 'Unticked' }).waitFor()
  expect(problems).toEqual([])
})

test('every page of documentation renders without an error and asks no other host', { timeout: 180_000 }, async () => {
  const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as { entries: Record<string, { type: string }> }
  const docs = Object.keys(entries).filter((id) => entries[id]!.type === 'docs')
  expect(docs.length).toBeGreaterThan(20)
  for (const id of docs) {
    await page.goto(`${home}iframe.html?viewMode=docs&id=${id}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  expect(problems).toEqual([])
})

test('what is refused in development is refused in the published pages too', async () => {
  await page.goto(`${home}iframe.html?viewMode=story&id=rules-wording--vague-content`)
  await page.getByText('TypeError').waitFor()
  expect(problems).toEqual([])
})
