import { existsSync, readFileSync } from 'node:fs'
import { createServer, request as send, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hear } from '../../../../.config/privacy/heard.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }

/** What happens to events on their way, instead of what should. */
export type OnTheWay =
  | { readonly kind: 'answer'; readonly status: number; readonly retryAfterS?: number }
  /** The server has it; nobody hears of it. */
  | { readonly kind: 'lose-answer' }
  /** Told when the event has come here; what comes of that is done before anybody answers. It never gets to the server. */
  | { readonly kind: 'swallow'; readonly arrived: () => Promise<unknown> }
  /** Told when the event is on its way to the server. */
  | { readonly kind: 'forward'; readonly sent: () => void }

const jtiOf = (token: string) => (JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as { jti: string }).jti

/** The shop: its page, its accounts, and the way to its consent server, on which things go wrong when told. */
export class Front {
  /** One for each of the next events. */
  readonly faults: OnTheWay[] = []
  /** What every request for a challenge is answered with, instead of one. */
  challengeStatus: number | 'silence' | undefined
  /** What every request for an account is answered with. */
  accountStatus = 201
  /** Events for which the server has answered with a receipt. */
  readonly committed = new Set<string>()
  /** The repetition that runs. */
  repetition = ''
  /** What became of each event that came here, and in which repetition it came first: how a loss is understood. */
  readonly journal = new Map<string, { readonly repetition: string; readonly notes: string[] }>()
  readonly #server: Server
  readonly #consentPort: number

  constructor(port: number, consentPort: number) {
    this.#consentPort = consentPort
    this.#server = createServer((request, response) => void this.#answer(request, response).catch(() => response.destroy())).listen(port, '127.0.0.1')
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url!
    hear('address', url)
    if (url.startsWith('/consent/')) return this.#pass(request, response)
    if (url.startsWith('/api/')) return void response.writeHead(this.accountStatus, { 'content-type': 'application/json' }).end('{}')
    const file = `${dist}${url === '/' ? '/index.html' : url.split('?')[0]}`
    if (!existsSync(file)) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file))
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    if (this.challengeStatus && request.url!.endsWith('/challenge')) {
      return this.challengeStatus === 'silence' ? undefined : void response.writeHead(this.challengeStatus).end('{}')
    }
    const isEvent = request.url!.endsWith('/events')
    const fault = isEvent ? this.faults.shift() : undefined
    const note = (what: string) => {
      if (!isEvent) return
      const jti = jtiOf(body.toString())
      const { repetition, notes } = this.journal.get(jti) ?? { repetition: this.repetition, notes: [] }
      this.journal.set(jti, { repetition, notes: [...notes, what] })
    }
    if (fault) note(fault.kind)
    if (fault?.kind === 'answer') {
      const headers = fault.retryAfterS ? { 'retry-after': String(fault.retryAfterS) } : {}
      return void response.writeHead(fault.status, headers).end('{}')
    }
    if (fault?.kind === 'swallow') {
      await fault.arrived()
      return void response.destroy()
    }
    const { method, url: path, headers } = request
    const upstream = send({ port: this.#consentPort, host: '127.0.0.1', method, path, headers }, (answer) => {
      note(String(answer.statusCode))
      if (answer.statusCode! >= 400) answer.on('data', (chunk: Buffer) => note(String(chunk)))
      const committed = answer.statusCode === 200 || answer.statusCode === 201
      if (isEvent && committed) this.committed.add(jtiOf(body.toString()))
      if (fault?.kind === 'lose-answer') {
        answer.resume()
        return response.destroy()
      }
      response.writeHead(answer.statusCode!, answer.headers)
      answer.pipe(response)
    })
    upstream.on('error', () => {
      note('no answer')
      response.destroy()
    })
    upstream.end(body, () => fault?.kind === 'forward' && fault.sent())
  }
}
