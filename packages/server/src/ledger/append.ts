import type { UntickedError } from '@unticked/core/errors'
import { isRefusal } from '../refusal/refuse.ts'
import type { Store } from '../store/store.ts'
import { appendBatch, type Appended } from './batch.ts'
import type { Entry } from './entry.ts'

const MAX_BATCH = 256

/**
 * Puts an event at the end of its tenant's chain and applies it to what holds; it resolves once that is committed.
 * @throws {UntickedError} `event_conflict`, `challenge_spent`, `store_unavailable`
 */
export type Append = (entry: Entry) => Promise<Appended>

interface Waiting {
  entry: Entry
  resolve(appended: Appended): void
  reject(reason: unknown): void
}

function settle({ resolve, reject }: Waiting, result: Appended | UntickedError): void {
  if (result instanceof Error) reject(result)
  else resolve(result)
}

async function commit(store: Store, batch: readonly Waiting[]): Promise<void> {
  const entries = batch.map(({ entry }) => entry)
  try {
    const results = await store.tx((db) => appendBatch(db, entries[0]!.tenant, entries))
    for (const [at, waiting] of batch.entries()) settle(waiting, results[at]!)
  } catch (error) {
    if (batch.length === 1 || isRefusal(error)) for (const { reject } of batch) reject(error)
    // one of them cannot be written: alone, it fails alone
    else for (const waiting of batch) await commit(store, [waiting])
  }
}

/**
 * Group commit: while a transaction of a tenant runs, its next events gather and go together in the one after it. The head of
 * a chain can be moved by one at a time anyway, and a disk takes as long for one event as for many.
 */
export function createAppend(store: Store): Append {
  const queues = new Map<string, Waiting[]>()
  async function drain(tenant: string, queue: Waiting[]): Promise<void> {
    while (queue.length) {
      // PGlite yields to nothing but microtasks: without this pause every batch would hold one event
      await new Promise((resolve) => setImmediate(resolve))
      await commit(store, queue.splice(0, MAX_BATCH))
    }
    queues.delete(tenant)
  }
  return (entry) =>
    new Promise((resolve, reject) => {
      const waiting: Waiting = { entry, resolve, reject }
      const queue = queues.get(entry.tenant)
      if (queue) return void queue.push(waiting)
      const fresh = [waiting]
      queues.set(entry.tenant, fresh)
      void drain(entry.tenant, fresh)
    })
}
