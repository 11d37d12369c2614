/** What is stored on the device, read past the widget. */
interface Stored {
  readonly events: { jti: string; token: string }[]
  readonly receipts: { receipt: { ejti: string } }[]
}

/** What a database holds, by the names of its stores. */
type Rows = Readonly<Record<string, readonly { key: IDBValidKey; value: unknown }[]>>

/** Where something was found, and what. */
type Found = readonly [where: string, text: string]

declare global {
  interface Window {
    readonly stored: () => Promise<Stored>
    /** What the page has put where it stays. */
    readonly kept: () => Promise<Found[]>
    /** A value as text, whatever holds it. */
    readonly inWords: (value: unknown) => string
    readonly overheard: (where: string, text: string) => Promise<void>
    readonly holdsNumber: (text: string) => Promise<void>
  }
}

/** Runs in every page before its own scripts: reads what is kept on the device, for whoever asks, and once more when the page goes. */
export function tellWhatIsKept(): void {
  const inWords = (value: unknown) => {
    const seen = new WeakSet()
    const wordsOf = (_: string, part: unknown) => {
      if (typeof part === 'bigint') return String(part)
      if (typeof part !== 'object' || part === null) return part
      // the page itself may hold a number, and so may what hangs on its elements
      if (part instanceof Node || part === window || seen.has(part)) return undefined
      seen.add(part)
      if (part instanceof Error) return String(part.stack)
      if (part instanceof ArrayBuffer || ArrayBuffer.isView(part)) return new TextDecoder('latin1').decode(part)
      return [Map, Set, FormData, Headers, URLSearchParams].some((Kind) => part instanceof Kind) ? [...(part as Iterable<unknown>)] : part
    }
    try {
      return JSON.stringify(value, wordsOf)
    } catch {
      return 'something that no script may read'
    }
  }

  const rowsOf = async (name: string): Promise<Rows> => {
    const opening = indexedDB.open(name)
    // it has just been deleted: looking must not make it again
    opening.onupgradeneeded = () => opening.transaction!.abort()
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const names = [...database.objectStoreNames]
    const asked = names.length ? database.transaction(names) : undefined
    const requests = names.map((store) => [store, asked!.objectStore(store).getAllKeys(), asked!.objectStore(store).getAll()] as const)
    if (asked) await new Promise((resolve) => (asked.oncomplete = resolve))
    database.close()
    return Object.fromEntries(requests.map(([store, keys, values]) => [store, keys.result.map((key, at) => ({ key, value: values.result[at] as unknown }))]))
  }
  const databases = async () => (await indexedDB.databases().catch(() => [])).map(({ name }) => name!)
  const own = async (): Promise<Rows> => ((await databases()).includes('unticked') ? rowsOf('unticked') : {})
  const stored = async (): Promise<Stored> => {
    const { events = [], receipts = [] } = await own()
    const values = (rows: Rows[string]) => rows.map(({ value }) => value)
    return { events: values(events) as Stored['events'], receipts: values(receipts) as Stored['receipts'] }
  }

  /** An event that waits holds its number, and must; all else may not. */
  async function inDatabases(): Promise<Found[]> {
    const { events = [], receipts = [], ...others } = await own()
    const delivered = new Set(receipts.map(({ value }) => (value as Stored['receipts'][number]).receipt.ejti))
    const done = events.filter(({ value }) => delivered.has((value as Stored['events'][number]).jti))
    const foreign = (await databases()).filter((name) => name !== 'unticked')
    const found = await Promise.all(foreign.map(async (name): Promise<Found> => ['database', inWords([name, await rowsOf(name)])]))
    return [['storage after delivery', inWords([receipts, done, others])], ...found]
  }

  async function inCaches(): Promise<Found[]> {
    const found: Found[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) found.push(['cache', `${name} ${request.url} ${await (await cache.match(request))?.text()}`])
    }
    return found
  }

  const atHand: (() => Found)[] = [
    () => ['storage', inWords(Object.entries(localStorage))],
    () => ['storage', inWords(Object.entries(sessionStorage))],
    () => ['history', inWords(history.state)],
    () => ['history', inWords(navigation.entries().map((entry) => [entry.url, entry.getState()]))],
  ]
  /** A page without an address has no storage, and says so by throwing. */
  const lookAtHand = () => atHand.flatMap((look) => {
    try {
      return [look()]
    } catch {
      return []
    }
  })
  const kept = async () => {
    const elsewhere = await Promise.all([inDatabases().catch(() => []), inCaches().catch(() => [])])
    return [...lookAtHand(), ...elsewhere.flat()]
  }
  Object.assign(window, { inWords, stored, kept })
  // at its very end a page is often not heard any more
  for (const type of ['beforeunload', 'pagehide']) {
    addEventListener(type, () => lookAtHand().forEach(([where, text]) => void window.overheard(where, text)))
  }

  new MutationObserver((changes) => {
    const arrived = changes.some(({ target }) => ['recorded', 'withdrawn'].includes((target as Element).getAttribute?.('data-status') ?? ''))
    if (arrived) void inDatabases().then((found) => found.forEach(([where, text]) => void window.overheard(where, text)))
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-status'] })
}
