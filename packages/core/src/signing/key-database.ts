const DATABASE = 'unticked'
const KEYS = 'keys'

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(KEYS)
    request.onsuccess = () => resolve(request.result)
    request.onerror = request.onblocked = () => reject(request.error)
  })
}

/** Runs one request in one transaction, resolved when it is durable. Rejects where storage refuses (private modes, full disks). */
async function run<T>(mode: IDBTransactionMode, request: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(KEYS, mode, { durability: 'strict' })
      const made = request(transaction.objectStore(KEYS))
      transaction.oncomplete = () => resolve(made.result)
      transaction.onerror = transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

export const keyDatabase = {
  get: (scope: string) => run<CryptoKeyPair | undefined>('readonly', (store) => store.get(scope)),
  put: (scope: string, pair: CryptoKeyPair) => run('readwrite', (store) => store.put(pair, scope)),
  delete: (scope: string) => run('readwrite', (store) => store.delete(scope)),
}
