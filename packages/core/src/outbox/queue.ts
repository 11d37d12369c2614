import { ofTenant, transact, type OpenStores } from '../signing/database.ts'
import type { Ending, QueuedEvent, Recording } from './queued-event.ts'

const MAX_EVENTS = 50
const MAX_CHARS = 256 * 1024
export const MAX_AGE_MS = 7 * 86_400_000

const hasRoom = (rows: readonly QueuedEvent[], event: QueuedEvent) =>
  event.evt === 'withdraw' || (rows.length < MAX_EVENTS && [...rows, event].map(({ token }) => token).join('').length <= MAX_CHARS)

/** The events of a tenant that are on their way, and the receipts they brought, on this device. */
export function openQueue(tenant: string) {
  /** Does something with an event that still waits: what was forgotten meanwhile stays forgotten. */
  const change = (jti: string, work: (store: OpenStores, key: IDBValidKey) => void) =>
    transact('readwrite', (store) => {
      const waiting = store('events').getKey([tenant, jti])
      waiting.onsuccess = () => waiting.result && work(store, waiting.result)
      return waiting
    }).catch(() => undefined)

  return {
    put: (event: QueuedEvent) => change(event.jti, (store, key) => store('events').put(event, key)),
    /** @returns whether it is durable: storage may refuse, and what waits is bounded; what takes consent back always has room */
    async add(event: QueuedEvent): Promise<boolean> {
      let added = false
      const adding = transact('readwrite', (store) => {
        const rows: IDBRequest<QueuedEvent[]> = store('events').getAll()
        rows.onsuccess = () => {
          added = hasRoom(rows.result, event)
          if (added) store('events').put(event, [tenant, event.jti])
        }
        return rows
      }, true)
      return adding.then(() => added, () => false)
    },
    /** Withdrawals first, then what was tried least, then by age. */
    async list(): Promise<QueuedEvent[]> {
      const rows = await transact<QueuedEvent[]>('readonly', (store) => store('events').getAll(ofTenant(tenant)))
      const rank = ({ evt, attempts }: QueuedEvent) => (evt === 'withdraw' ? -Infinity : attempts)
      return rows.sort((one, other) => rank(one) - rank(other) || one.at - other.at)
    },
    /** Takes it out, and keeps the receipt it brought. */
    remove: ({ jti }: QueuedEvent, ending?: Ending) =>
      change(jti, (store, key) => {
        if (ending?.recorded) store('receipts').put(ending.recorded, [tenant, ending.recorded.receipt.evh])
        store('events').delete(key)
      }),
    receipts: () => transact<Recording[]>('readonly', (store) => store('receipts').getAll(ofTenant(tenant))),
  }
}
