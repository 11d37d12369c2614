import { mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, type BuildEnvironmentOptions } from 'vite'
import { aliases } from '../../../../.config/aliases.ts'
import type * as Rendering from './render.tsx'

const here = fileURLToPath(new URL('.', import.meta.url))
const POLICY = "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' }

const bundle = (options: BuildEnvironmentOptions) =>
  build({
    root: here,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    resolve: { alias: aliases },
    ssr: { noExternal: true },
    build: { emptyOutDir: true, ...options },
  })

/** The example's page, rendered by a server and hydrated, under a strict policy whose reports come back here. */
export interface ServedPage {
  /** The HTML that was sent. */
  readonly html: string
  /** Bodies of the reports that browsers sent of what the policy stopped. */
  readonly reports: string[]
  close(): void
}

export async function serveRendered(port: number, consentPort: number): Promise<ServedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'unticked-rendered-'))
  const output = { entryFileNames: '[name].js', assetFileNames: '[name][extname]' }
  await bundle({ outDir: join(folder, 'page'), rolldownOptions: { input: { hydrate: join(here, 'hydrate.tsx') }, output } })
  await bundle({ outDir: join(folder, 'server'), ssr: join(here, 'render.tsx'), rolldownOptions: { output: { entryFileNames: 'render.mjs' } } })
  const { render } = (await import(pathToFileURL(join(folder, 'server/render.mjs')).href)) as typeof Rendering
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Create your account</title><link rel="stylesheet" href="/hydrate.css">
<div id="app">${render()}</div><script type="module" src="/hydrate.js"></script></html>`
  const reports: string[] = []

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url!, 'http://localhost')
    if (pathname.startsWith('/consent/')) return pass(request, response, consentPort)
    const body = await text(request)
    if (pathname === '/reports') reports.push(body)
    if (pathname === '/reports' || pathname === '/favicon.ico') return void response.writeHead(204).end()
    if (pathname.startsWith('/api/')) return void response.writeHead(201, { 'content-type': 'application/json' }).end('{}')
    const type = TYPES[extname(pathname)]
    const sent = type ? await readFile(join(folder, 'page', pathname), 'utf8') : html
    const policy = { 'content-security-policy': `${POLICY}; report-uri /reports` }
    response.writeHead(200, { 'content-type': `${type ?? 'text/html'}; charset=utf-8`, ...policy }).end(sent)
  }

  const server = createServer((request, response) => void answer(request, response).catch(() => response.writeHead(404).end())).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    html,
    reports,
    close() {
      server.closeAllConnections()
      server.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function text(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}

function pass(request: IncomingMessage, response: ServerResponse, port: number): void {
  const { method, url: path, headers } = request
  const onward = ask({ port, host: '127.0.0.1', method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode!, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => response.destroy())
  request.pipe(onward)
}
