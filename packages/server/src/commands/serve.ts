import { issuerOf } from '../config/tenant.ts'
import type { ServerConfig } from '../config/define-server.ts'
import { createConsentServer } from '../create-server.ts'
import { serveNode } from '../http/serve-node.ts'
import { lineLogger, quietLogger } from '../ports/logger.ts'
import type { Terminal } from './terminal.ts'

const DEFAULT_PORT = 8787
const DEFAULT_HOST = '127.0.0.1'

export interface ServeOptions {
  port?: number | undefined
  quiet: boolean
}

/** Serves until it is told to stop; what is under way ends first. */
export async function serve(config: ServerConfig, { port, quiet }: ServeOptions, terminal: Terminal): Promise<number> {
  const stopped = terminal.stopped()
  const logger = quiet ? quietLogger : lineLogger
  const server = await createConsentServer({ ...config, logger })
  try {
    const listening = await serveNode(server.fetch, port ?? config.port ?? DEFAULT_PORT, config.host ?? DEFAULT_HOST)
    for (const { id } of config.tenants) terminal.say(`tenant ${id}: ${issuerOf(config.publicUrl, id)}`)
    terminal.say(`ready http://${config.host ?? DEFAULT_HOST}:${listening.port}`)
    await stopped
    logger.write({ level: 'info', event: 'stop', note: 'Not ready any more; what still comes and what is under way is answered first.' })
    await listening.stop()
    return 0
  } finally {
    await server.close()
  }
}
