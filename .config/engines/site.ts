import { readFile } from 'node:fs/promises'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { inject } from 'vitest'

interface Submission {
  readonly method: string
  readonly url: URL
  /** The fields of the body, or of the address where there is none. */
  readonly fields: URLSearchParams
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with the built scripts of the pages. */
    builtPages: string
  }
}

/** A site on this machine, for pages that a test makes up. */
export interface Site {
  /** Publishes a page, with headers of its own. @returns its address */
  show(html: string, headers?: Readonly<Record<string, string>>): string
  /** What arrived below {@link LANDING} since the last page was published, in order. */
  readonly sent: readonly Submission[]
  close(): void
}

/** Where forms of the tests go: this address, and all below it. */
export const LANDING = '/landing'
const POLICY = "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' }

/** Opens the site. It serves what the pages of tests were built to, and the same below `/copy/`: to a browser that is another copy. */
export async function openSite(): Promise<Site> {
  const built = inject('builtPages')
  const pages: { html: string; headers: Readonly<Record<string, string>> }[] = []
  const sent: Submission[] = []

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url!, `http://${request.headers.host}`)
    const send = (body: string, type = 'text/html', headers = {}) =>
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': POLICY, ...headers }).end(body)
    const page = /^\/pages\/(\d+)$/.exec(url.pathname)
    if (url.pathname.startsWith(LANDING)) {
      sent.push({ method: request.method!, url, fields: await fieldsOf(request, url) })
      send('<!doctype html><title>Landed</title><p>Landed</p>')
    } else if (page) send(pages[Number(page[1])]!.html, 'text/html', pages[Number(page[1])]!.headers)
    else if (extname(url.pathname) in TYPES) send(await readFile(join(built, url.pathname.replace(/^\/copy\//, '/')), 'utf8'), TYPES[extname(url.pathname)])
    else response.writeHead(404).end()
  }

  const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    show(html, headers = {}) {
      sent.length = 0
      return `${origin}/pages/${pages.push({ html, headers }) - 1}`
    },
    sent,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function fieldsOf(request: IncomingMessage, url: URL): Promise<URLSearchParams> {
  let body = ''
  for await (const chunk of request) body += chunk
  return request.method === 'POST' ? new URLSearchParams(body) : url.searchParams
}
