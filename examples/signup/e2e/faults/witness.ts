/** What a page shows of an opt-in, and what this device holds at that moment. */
export interface Shown {
  readonly status: string
  /** Ids of events that wait on the device, and of those whose receipts it has. */
  readonly waiting: readonly string[]
  readonly recorded: readonly string[]
}

/** What is stored on the device, read past the widget. */
interface Stored {
  readonly events: { jti: string; token: string }[]
  readonly receipts: { receipt: { ejti: string } }[]
}

declare global {
  interface Window {
    readonly stored: () => Promise<Stored>
    readonly showed: (shown: Shown) => Promise<void>
    /** What went through the window. */
    readonly heard: string[]
  }
}

/** Runs in the page before anything else: tells of every status that is shown, and listens to what goes through the window. */
export function watchPage(): void {
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
  const heard: string[] = []
  Object.assign(window, { stored, heard })
  for (const type of ['error', 'unhandledrejection', 'message', 'storage', 'securitypolicyviolation']) {
    addEventListener(type, (event) => {
      const { message, reason, data } = event as ErrorEvent & PromiseRejectionEvent & MessageEvent
      heard.push(`${type} ${String(message)} ${String(reason)} ${JSON.stringify(data) ?? ''}`)
    }, true)
  }
  let last = ''
  const look = () => {
    const status = document.querySelector('[data-part=receipt]')?.getAttribute('data-status') ?? document.querySelector('[data-part=root]')?.getAttribute('data-status') ?? ''
    if (status === last) return
    last = status
    void stored().then(({ events, receipts }) =>
      window.showed({ status, waiting: events.filter(({ token }) => token).map(({ jti }) => jti), recorded: receipts.map(({ receipt }) => receipt.ejti) }),
    )
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-status'] })
}
