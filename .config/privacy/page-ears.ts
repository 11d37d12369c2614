/** What is stored on the device, read past the widget. */
interface Stored {
  readonly events: { jti: string; token: string }[]
  readonly receipts: { receipt: { ejti: string } }[]
}

declare global {
  interface Window {
    readonly stored: () => Promise<Stored>
    readonly overheard: (where: string, text: string) => Promise<void>
    readonly holdsNumber: (text: string) => Promise<void>
  }
}

/** Runs in every page before its own scripts: hears what goes through the window and into storage, and which numbers are typed. */
export function listenInPage(): void {
  const hear = (where: string, text: unknown) => void window.overheard(where, String(text))
  const stored = async (): Promise<Stored> => {
    const known = await indexedDB.databases().catch(() => [])
    if (!known.some(({ name }) => name === 'unticked')) return { events: [], receipts: [] }
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('unticked')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const transaction = database.transaction(['events', 'receipts'])
    const [events, receipts] = ['events', 'receipts'].map((name) => transaction.objectStore(name).getAll())
    await new Promise((resolve) => (transaction.oncomplete = resolve))
    database.close()
    return { events: events!.result, receipts: receipts!.result }
  }
  Object.assign(window, { stored })

  const describe = (event: Event) => {
    const { detail, data, message, reason, newValue, blockedURI } = event as unknown as Record<string, unknown>
    try {
      return [event.type, JSON.stringify([detail, data, newValue]), message, reason, blockedURI].join(' ')
    } catch {
      return `${event.type} ${String(message)}`
    }
  }
  for (const type of ['error', 'unhandledrejection', 'message', 'storage', 'securitypolicyviolation']) {
    addEventListener(type, (event) => hear('event of the window', describe(event)), true)
  }
  const { dispatchEvent } = EventTarget.prototype
  EventTarget.prototype.dispatchEvent = function (event) {
    hear('event of the window', describe(event))
    return dispatchEvent.call(this, event)
  }

  const { setItem } = Storage.prototype
  Storage.prototype.setItem = function (name, value) {
    hear('storage', `${name} ${value}`)
    return setItem.call(this, name, value)
  }
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set(this: Document, value: string) {
      hear('cookie', value)
      cookie.set!.call(this, value)
    },
  })

  /** What is left on the device of events that have arrived. */
  async function lookAtDelivered() {
    const { events, receipts } = await stored()
    const delivered = new Set(receipts.map(({ receipt }) => receipt.ejti))
    hear('storage after delivery', JSON.stringify([receipts, events.filter(({ jti }) => delivered.has(jti))]))
  }
  new MutationObserver((changes) => {
    const arrived = changes.some(({ target }) => ['recorded', 'withdrawn'].includes((target as Element).getAttribute?.('data-status') ?? ''))
    if (arrived) void lookAtDelivered()
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-status'] })

  const learn = () => document.querySelectorAll<HTMLInputElement>('input[type=tel]').forEach(({ value }) => void window.holdsNumber(value))
  for (const type of ['input', 'click', 'submit']) addEventListener(type, learn, true)
}
