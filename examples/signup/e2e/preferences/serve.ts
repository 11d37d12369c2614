import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, type Rolldown } from 'vite'
import { aliases } from '../../../../.config/aliases.ts'
import { serveNode } from '../../../../packages/server/src/http/serve-node.ts'
import { openServer, type ConsentServer } from '../../../../packages/server/src/test-support/server.ts'
import { notice } from '../../notice.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const HTML = '<!doctype html><html lang="en"><title>Preferences</title><link rel="icon" href="data:,"><div id="app"></div><script type="module" src="/page.js"></script>'

/** A page with an opt-in and the preferences, and the consent server behind it, in this process. */
export interface Served {
  readonly origin: string
  readonly consent: ConsentServer
  close(): Promise<void>
}

async function scripts(): Promise<Map<string, string>> {
  const { output } = (await build({
    root: here,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    resolve: { alias: aliases },
    build: { write: false, target: 'es2022', rolldownOptions: { input: `${here}page.tsx`, output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } } },
  })) as Rolldown.RolldownOutput
  return new Map(output.filter((file) => file.type === 'chunk').map(({ fileName, code }) => [`/${fileName}`, code]))
}

export async function servePreferences(): Promise<Served> {
  const files = await scripts()
  let consent: ConsentServer | undefined
  const listening = await serveNode(async (request, caller) => {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/consent/')) return consent!.fetch(request, caller)
    const code = files.get(pathname)
    return new Response(code ?? HTML, { headers: { 'content-type': code ? 'text/javascript' : 'text/html' } })
  }, 0, '127.0.0.1')
  const origin = `http://127.0.0.1:${listening.port}`
  consent = await openServer({ publicUrl: `${origin}/consent`, tenants: [{ id: 'acme', origins: [origin], notices: [notice] }] })
  return {
    origin,
    consent,
    async close() {
      await listening.stop()
      await consent.close()
    },
  }
}
