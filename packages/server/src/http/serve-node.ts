import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { StartupError } from '../refusal/startup-error.ts'

/** Node's own limits stand behind those of the app: a request that is not whole by then is cut off. */
const REQUEST_MS = 8_000
/** Without it Node looks for slow requests only twice a minute. */
const CHECK_MS = 1_000
const DRAIN_MS = 3_000

export interface Listening {
  /** The port it got, where 0 was asked for. */
  port: number
  /** Stops taking requests, lets those under way end, then cuts off. */
  stop(): Promise<void>
}

function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}

/**
 * Serves a web-standard handler on Node.
 * @throws {StartupError} `port_busy`
 */
export function serveNode(fetch: (request: Request) => Promise<Response>, port: number, host: string): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: (request) => fetch(request),
    serverOptions: { requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS, connectionsCheckingInterval: CHECK_MS },
  }) as Server
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const busy = `Port ${port} is in use. Stop what uses it, or choose another with --port.`
      const why = error.code === 'EADDRINUSE' ? busy : `Cannot listen on ${host}:${port} (${error.code}).`
      reject(new StartupError('port_busy', why, { cause: error }))
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve({ port: typeof address === 'object' && address ? address.port : port, stop: () => stopServer(server) })
    })
  })
}
