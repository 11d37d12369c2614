import { createServer, STATUS_CODES, type IncomingMessage, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener, RequestError } from '@hono/node-server'
import type { RefusalCode } from '@unticked/core/errors'
import { StartupError } from '../refusal/startup-error.ts'
import type { Caller } from './app.ts'
import { problemOf, problemResponse } from './problem.ts'

/** Node's own limits stand behind those of the app: a request that is not whole by then is cut off. */
const REQUEST_MS = 8_000
/** Without it Node looks for slow requests only twice a minute. */
const CHECK_MS = 1_000
const MAX_HEADER_BYTES = 8 * 1_024
/** Longer than a slow request and a slow statement may take. */
const DRAIN_MS = 12_000

export interface Listening {
  /** The port it got, where 0 was asked for. */
  port: number
  /** Stops taking requests, lets those under way end, then cuts off. */
  stop(): Promise<void>
}

function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // a connection that is kept alive would be idle only after its next answer
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
    server.close(() => {
      clearInterval(idle)
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}

const MALFORMED: Readonly<Record<string, RefusalCode>> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
}

/** Answers what never became a request, with a problem document too. */
function answerMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const problem = problemOf(MALFORMED[error.code ?? ''] ?? 'request_malformed')
  const body = JSON.stringify(problem)
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'content-type: application/problem+json',
    'cache-control: no-store',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

/**
 * Serves a web-standard handler on Node, and tells it the address at the other end.
 * @throws {StartupError} `port_busy`
 */
export function serveNode(fetch: (request: Request, caller: Caller) => Promise<Response>, port: number, host: string): Promise<Listening> {
  const listener = getRequestListener(
    (request, { incoming }) => {
      const { remoteAddress } = (incoming as IncomingMessage).socket
      return fetch(request, remoteAddress === undefined ? {} : { address: remoteAddress })
    },
    // an address or a host that makes no URL
    { errorHandler: (error) => problemResponse(error instanceof RequestError ? 'request_malformed' : 'internal') },
  )
  const limits = { requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS, connectionsCheckingInterval: CHECK_MS, maxHeaderSize: MAX_HEADER_BYTES }
  const server = createServer(limits, (request, response) => void listener(request, response))
  server.on('clientError', answerMalformed)
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
