const DATABASE = 'unticked'
const VERSION = 2
/** Keys by tenant; by tenant and id, events on their way and receipts. */
const STORES = ['keys', 'events', 'receipts'] as const
/** Storage that has not answered by then refuses: some browsers never say so. */
const PATIENCE_MS = 3_000

export type OpenStores = (name: (typeof STORES)[number]) => IDBObjectStore

/**
 * Runs requests in one transaction, resolved with the answer of one of them when all are durable. Rejects where storage refuses
 * (private modes, full disks) or is silent and, but for `make`, where nothing was ever stored.
 * @param make whether to make the database where there is none: a look leaves nothing behind
 */
export function transact<T>(mode: IDBTransactionMode, work: (store: OpenStores) => IDBRequest<T>, make = false): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, VERSION)
    setTimeout(reject, PATIENCE_MS)
    opening.onupgradeneeded = () => {
      const { result, transaction } = opening
      if (!make) return transaction!.abort()
      for (const name of STORES) if (!result.objectStoreNames.contains(name)) result.createObjectStore(name)
    }
    opening.onerror = opening.onblocked = reject
    opening.onsuccess = () => {
      const { result: database } = opening
      try {
        const transaction = database.transaction(STORES, mode, { durability: 'strict' })
        const request = work((name) => transaction.objectStore(name))
        transaction.oncomplete = () => resolve(request.result)
        transaction.onabort = reject
      } catch (error) {
        reject(error)
      }
      // As soon as the transaction has ended.
      database.close()
    }
  })
}

/** Everything of a tenant, in a store whose keys are `[tenant, id]`. */
export const ofTenant = (tenant: string) => IDBKeyRange.bound([tenant], [tenant, []])
