import { serveNode, type Listening } from '../http/serve-node.ts'
import { openServer, type ConsentServer } from './server.ts'
import { BEARER, notice, ORIGIN } from './notices.ts'
import type { ConsentServerOptions } from '../create-server.ts'

export interface LiveServer {
  server: ConsentServer
  issuer: string
  close(): Promise<void>
}

/** A server behind a real socket; the issuer is where it listens. */
export async function listen(extra: Partial<ConsentServerOptions> = {}): Promise<LiveServer> {
  let server: ConsentServer | undefined
  const listening: Listening = await serveNode(async (request, caller) => server!.fetch(request, caller), 0, '127.0.0.1', { noticeMs: 0 })
  const publicUrl = `http://127.0.0.1:${listening.port}/consent`
  server = await openServer({ publicUrl, tenants: [{ id: 'acme', origins: [ORIGIN], notices: [notice], bearerKey: BEARER }], ...extra })
  return {
    server,
    issuer: `${publicUrl}/t/acme`,
    async close() {
      await listening.stop()
      await server!.close()
    },
  }
}
