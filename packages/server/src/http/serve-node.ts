import { createServer, STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener, RequestError } from '@hono/node-server'
import type { RefusalCode } from '@unticked/core/errors'
import { StartupError } from '../refusal/startup-error.ts'
import type { Caller } from './app.ts'
import { stopGracefully } from './graceful-stop.ts'
import { problemHeaders, problemOf, problemResponse } from './problem.ts'

/** Node's own limits stand behind those of the app: a request that is not whole by then is cut off. */
const REQUEST_MS = 8_000
/** Without it Node looks for slow requests only twice a minute. */
const CHECK_MS = 1_000
const MAX_HEADER_BYTES = 8 * 1_024
const LIMITS = {
  requestTimeout: REQUEST_MS,
  headersTimeout: REQUEST_MS,
  connectionsCheckingInterval: CHECK_MS,
  maxHeaderSize: MAX_HEADER_BYTES,
  // refused with a problem document instead of Node's bare answer
  requireHostHeader: false,
}
const METHODS = 'GET, POST'
/** For a load balancer to see that `readyz` says no. */
const NOTICE_MS = 1_000

export interface Listening {
  /** The port it got, where 0 was asked for. */
  port: number
  /** Says that it is going, answers what still comes for the time of the notice, lets what is under way end, then cuts off. */
  stop(): Promise<void>
}

const MALFORMED: Readonly<Record<string, RefusalCode>> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
}

/** Says a problem document where Node gives no response to say it with. */
function endWith(socket: Socket, code: RefusalCode, more: Record<string, string> = {}): void {
  const problem = problemOf(code)
  const body = JSON.stringify(problem)
  const headers = { ...problemHeaders(problem), ...more, 'content-length': Buffer.byteLength(body), connection: 'close' }
  const head = [`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

/** Answers what never became a request, with a problem document too. */
function answerMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy()
  else endWith(socket, MALFORMED[error.code ?? ''] ?? 'request_malformed')
}

/** Refuses CONNECT. Node has let go of the connection: unheard, an error of it would end the process; left half open, nothing would close it. */
function refuseTunnel(socket: Socket): void {
  socket.on('error', () => {})
  endWith(socket, 'method_not_allowed', { allow: METHODS })
  socket.destroySoon()
}

/** Answers what Node itself would refuse without a word. */
function answerRefused(response: ServerResponse, code: RefusalCode): void {
  const problem = problemOf(code)
  const body = JSON.stringify(problem)
  response.writeHead(problem.status, { ...problemHeaders(problem), 'content-length': Buffer.byteLength(body), connection: 'close' }).end(body)
}

export interface ServeNodeOptions {
  /** Milliseconds between saying that it is going and taking no more connections. @defaultValue 1,000 */
  noticeMs?: number
}

/**
 * Serves a web-standard handler on Node, and tells it the address at the other end, and whether the server is about to stop.
 * @throws {StartupError} `port_busy`
 */
export function serveNode(
  fetch: (request: Request, caller: Caller) => Promise<Response>,
  port: number,
  host: string,
  { noticeMs = NOTICE_MS }: ServeNodeOptions = {},
): Promise<Listening> {
  const listener = getRequestListener(
    (request, { incoming }) => {
      const { remoteAddress } = (incoming as IncomingMessage).socket
      return fetch(request, { ...(remoteAddress !== undefined && { address: remoteAddress }), stopping: ending.stopping })
    },
    // an address or a host that makes no URL
    { errorHandler: (error) => problemResponse(error instanceof RequestError ? 'request_malformed' : 'internal') },
  )
  const server = createServer(LIMITS, (request, response) => {
    if (request.headers.host === undefined) answerRefused(response, 'request_malformed')
    else void listener(request, response)
  })
  const ending = stopGracefully(server, noticeMs)
  server.on('clientError', answerMalformed)
  server.on('connect', (_, socket) => refuseTunnel(socket as Socket))
  server.on('checkExpectation', (_, response) => answerRefused(response, 'expectation_unknown'))
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const busy = `Port ${port} is in use. Stop what uses it, or choose another with --port.`
      const why = error.code === 'EADDRINUSE' ? busy : `Cannot listen on ${host}:${port} (${error.code}).`
      reject(new StartupError('port_busy', why, { cause: error }))
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve({ port: typeof address === 'object' && address ? address.port : port, stop: ending.stop })
    })
  })
}
