import type { Ending, QueuedEvent } from './queued-event.ts'
import { MAX_AGE_MS, openQueue } from './queue.ts'
import { createWaker } from './waker.ts'

/** What an attempt came to: an end, or the same event signed anew; else it is to be tried again, `after` milliseconds at least. */
export interface Attempted {
  readonly ending?: Ending
  readonly again?: QueuedEvent
  readonly after?: number | undefined
}

/** What an outbox needs, and whom it tells. */
export interface OutboxPorts {
  attempt(event: QueuedEvent): Promise<Attempted>
  /** It stays queued. */
  delayed(event: QueuedEvent): void
  ended(event: QueuedEvent, ending: Ending): void
  /** Milliseconds by the device's clock, which may be wrong and may jump. */
  now(): number
  random(): number
}

/** How long the server asked to be left alone from now on. A clock that was set back says nothing. */
const heldMs = (rows: readonly QueuedEvent[], now: number) =>
  Math.max(0, ...rows.map(({ tried }) => (tried && now >= tried.at ? tried.at + tried.after - now : 0)))

/** Keeps events until they are recorded: stored before they are sent, and sent by one tab at a time. */
export function createOutbox(tenant: string, { attempt, delayed, ended, now, random }: OutboxPorts) {
  const queue = openQueue(tenant)
  /** Who asked to be told, by the event's id. */
  const asking = new Map<string, (ending: Ending) => void>()
  const tell = (jti: string, ending: Ending) => {
    asking.get(jti)?.(ending)
    asking.delete(jti)
  }

  async function end(event: QueuedEvent, ending: Ending) {
    await queue.remove(event, ending)
    ended(event, ending)
    tell(event.jti, ending)
  }

  /** Sends what waits, one after the other, until one cannot be sent now. @returns whether all was sent */
  async function pass(): Promise<boolean> {
    for (;;) {
      const waiting = await queue.list()
      const [event] = waiting
      if (!event || heldMs(waiting, now())) return !event
      const old = event.evt !== 'withdraw' && now() - event.at > MAX_AGE_MS
      const { ending, again, after }: Attempted = old ? { ending: { code: 'delivery_expired' } } : await attempt(event)
      if (ending) await end(event, ending)
      else if (again) await queue.put(again)
      else {
        await queue.put({ ...event, attempts: event.attempts + 1, tried: after ? { at: now(), after } : undefined })
        delayed(event)
        return false
      }
    }
  }

  /** Tells how events ended that another tab has sent: that one alone knows of an end without a receipt. */
  async function settle(waiting: readonly QueuedEvent[]) {
    for (const jti of asking.keys()) {
      if (waiting.some((event) => event.jti === jti)) continue
      const recorded = (await queue.receipts()).find(({ receipt }) => receipt.ejti === jti)
      tell(jti, recorded ? { recorded } : { code: 'network' })
    }
  }

  const waker = createWaker(random, async () => {
    const { locks } = navigator
    const sent = await (locks ? locks.request(`unticked ${tenant}`, { ifAvailable: true }, (lock) => lock && pass()) : pass())
    const waiting = await queue.list()
    await settle(waiting)
    return { done: !waiting.length && !asking.size, failed: sent === false, waitMs: heldMs(waiting, now()) }
  })

  return {
    /** Sends what waits, from this visit and from earlier ones. */
    flush: waker.wake,
    /** Stores an event. @returns whether it is durable */
    add: queue.add,
    /** Sends it now if that can be, and resolves when it has ended or cannot be sent now; however it ends, and whenever, is told. */
    send(jti: string, told: (ending: Ending) => void): Promise<void> {
      const ending = new Promise<Ending>((resolve) => asking.set(jti, resolve)).then(told)
      return Promise.race([ending, waker.wake()])
    },
  }
}
