/** A status as a page shows it first, and the event that it is about. Told at once: in the next moment the page may be killed. */
export interface Said {
  readonly status: string
  /** What was handed to the device's storage last; nothing, where that was never asked. */
  readonly jti: string | undefined
}

/** What this device holds a moment after a status was shown. */
export interface Held extends Said {
  /** Ids of events that wait on the device, and of those whose receipts it has. */
  readonly waiting: readonly string[]
  readonly recorded: readonly string[]
}

declare global {
  interface Window {
    readonly said: (said: Said) => Promise<void>
    readonly held: (held: Held) => Promise<void>
  }
}

/** Runs in the page before anything else: tells of every status that is shown, and of what is stored then. */
export function watchPage(): void {
  let jti: string | undefined
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
    if (this.name === 'events') jti = (value as { jti: string }).jti
    return put.call(this, value, key)
  }
  let last = ''
  const look = () => {
    const status = document.querySelector('[data-part=receipt]')?.getAttribute('data-status') ?? document.querySelector('[data-part=root]')?.getAttribute('data-status') ?? ''
    if (status === last) return
    last = status
    const said: Said = { status, jti }
    void window.said(said)
    void window.stored().then(({ events, receipts }) =>
      window.held({ ...said, waiting: events.filter(({ token }) => token).map((event) => event.jti), recorded: receipts.map(({ receipt }) => receipt.ejti) }),
    )
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-status'] })
}
