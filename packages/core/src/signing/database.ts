const DATABASE = 'unticked'
const VERSION = 2
/** Keys by tenant; by tenant and id, events on their way and receipts. */
const STORES = ['keys', 'events', 'receipts'] as const

export type OpenStores = (name: (typeof STORES)[number]) => IDBObjectStore

/** @param make whether to make the database where there is none: a look leaves nothing behind */
function open(make: boolean): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, VERSION)
    request.onupgradeneeded = () => {
      const { result, transaction } = request
      if (!make) return transaction!.abort()
      for (const name of STORES) if (!result.objectStoreNames.contains(name)) result.createObjectStore(name)
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = request.onblocked = reject
  })
}

/**
 * Runs requests in one transaction, resolved with the answer of one of them when all are durable. Rejects where storage refuses
 * (private modes, full disks) and, but for `make`, where nothing was ever stored.
 */
export async function transact<T>(mode: IDBTransactionMode, work: (store: OpenStores) => IDBRequest<T>, make = false): Promise<T> {
  const database = await open(make)
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORES, mode, { durability: 'strict' })
      const request = work((name) => transaction.objectStore(name))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = reject
    })
  } finally {
    database.close()
  }
}

/** Everything of a tenant, in a store whose keys are `[tenant, id]`. */
export const ofTenant = (tenant: string) => IDBKeyRange.bound([tenant], [tenant, []])
