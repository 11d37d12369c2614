import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises'

/** Longer than a slow request and a slow statement may take. */
const DRAIN_MS = 12_000
const IDLE_CHECK_MS = 50
/** More connections than wait to be taken at once, where they do not come without end. */
const MAX_TURNS = 1_000

export interface GracefulStop {
  /** Whether the server is about to stop: from then on each answer is the last on its connection. */
  readonly stopping: boolean
  /** Takes what still comes for the time of the notice, then no more connections; lets what is under way end, then cuts off. */
  stop(): Promise<void>
}

/** Ends with its answer, as long as that can still be said. */
function makeLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close')
}

/**
 * A server that ends without losing a request: closed at once, it would reset those that have arrived and are not yet read.
 * @param noticeMs how long it says that it is going before it takes no more
 */
export function stopGracefully(server: Server, noticeMs: number): GracefulStop {
  const sockets = new Set<Socket>()
  const underWay = new Set<ServerResponse>()
  let taken = 0
  let stopped: Promise<void> | undefined
  server.on('connection', (socket: Socket) => {
    taken++
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.prependListener('request', (_, response) => {
    if (stopped) makeLast(response)
    underWay.add(response)
    response.once('close', () => underWay.delete(response))
  })

  /** Each turn reads what was asked, and takes one connection at most: the last one finds none. */
  async function takeWhatHasCome(): Promise<void> {
    for (let turns = 0, before = -1; before !== taken && turns < MAX_TURNS; turns++) {
      before = taken
      await turn()
    }
  }

  async function stop(): Promise<void> {
    underWay.forEach(makeLast)
    await wait(noticeMs)
    await takeWhatHasCome()
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    const idle = setInterval(() => {
      server.closeIdleConnections()
      // opened ahead of need: Node counts it as under way
      for (const socket of sockets) if (!socket.bytesRead) socket.destroy()
    }, IDLE_CHECK_MS)
    const limit = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
    await closed
    clearInterval(idle)
    clearTimeout(limit)
  }
  return {
    get stopping() {
      return stopped !== undefined
    },
    stop: () => (stopped ??= stop()),
  }
}
