import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { PAGES } from './build.ts'

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.webp': 'image/webp' }
/** A page that is isolated has clocks of 5 µs; others have 100 µs, a third of a keystroke. */
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }

const skeleton = (id: string, styleSheet?: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>bench</title>
<link rel="icon" href="data:,">
${styleSheet ? `<link rel="stylesheet" href="/${id}/${styleSheet}">` : ''}
<script type="module" src="/${id}/entry.js"></script>
<body></body>
</html>`

/** Writes the page of a subject: the same skeleton for all, the subject's style sheet where it has one, its entry. */
export function writeSkeleton(id: string, styleSheet?: string): void {
  writeFileSync(`${PAGES}${id}/index.html`, skeleton(id, styleSheet))
}

export interface Serving {
  readonly origin: string
  close(): void
}

/** Serves what was built, from this machine to this machine. */
export async function serve(): Promise<Serving> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost')
    const file = `${PAGES}${pathname.slice(1)}${pathname.endsWith('/') ? 'index.html' : ''}`
    if (pathname.includes('..') || !existsSync(file)) return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', ...ISOLATED }).end(readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}
