import { createOptIn } from '../../core/src/index.ts'
import type { Surface } from '../../core/src/dom/surface.ts'
import { toBase64Url } from '../../core/src/event/base64url.ts'
import { en } from '../../core/src/locales/en.ts'
import { renderNotice } from '../../core/src/notice/index.ts'
import { notice } from './notice.ts'

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const
const ES256 = { name: 'ECDSA', hash: 'SHA-256' } as const
const utf8 = new TextEncoder()
const encode = (value: unknown) => toBase64Url(utf8.encode(JSON.stringify(value)))

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('floor', 1)
    request.onupgradeneeded = () => ['keys', 'events'].forEach((name) => request.result.createObjectStore(name))
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function durable(database: IDBDatabase, name: string, value: unknown, key: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(name, 'readwrite', { durability: 'strict' })
    transaction.objectStore(name).put(value, key)
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}

/** What it takes at least: open the database, get the key, sign, store. `text` stands for all the rest of an event. */
function createFloor(text: string) {
  let made: CryptoKeyPair | undefined
  let count = 0
  return async () => {
    made ??= await crypto.subtle.generateKey(P256, false, ['sign', 'verify'])
    const started = performance.now()
    const database = await opened()
    const kept = await new Promise<CryptoKeyPair | undefined>((resolve) => {
      const request = database.transaction('keys').objectStore('keys').get('key')
      request.onsuccess = () => resolve(request.result)
    })
    if (!kept) await durable(database, 'keys', made, 'key')
    const input = `${encode({ alg: 'ES256', typ: 'optin-event+jwt' })}.${encode({ text, jti: crypto.randomUUID() })}`
    const signature = await crypto.subtle.sign(ES256, (kept ?? made).privateKey, utf8.encode(input))
    await durable(database, 'events', { token: `${input}.${toBase64Url(new Uint8Array(signature))}` }, String(count++ % 4))
    database.close()
    return performance.now() - started
  }
}

const challengeFor = (iss: string) =>
  `${encode({})}.${encode({ iss, iat: Math.floor(Date.now() / 1000), exp: Math.floor(Date.now() / 1000) + 3_600, filled: 'x'.repeat(700) })}.s`

/** The widget from the click until it says that the answer is saved. Whoever carries it takes it at once, so that nothing piles up. */
function createOurs() {
  const server = `${location.origin}/t/acme`
  const { text } = renderNotice(notice, 'en', en)
  let number = 10_000_000
  const surface: Surface = {
    read: () => ({
      ticks: [{ purpose: 'orders', src: 'user', act: true, by: 'pointer' }],
      unwitnessed: [],
      phone: { text: `+316${number}`, country: 'NL', prefilled: false, edited: true },
    }),
    readNotice: async () => ({ text, unaltered: true, visible: true }),
    untick: () => undefined, clear: () => undefined, writeToken: () => undefined, focus: () => undefined,
  }
  const optIn = createOptIn(
    { notice, locale: 'en', messages: en, server, challenge: async () => challengeFor(server), submit: async () => ({ ok: true, handedOver: true }) },
    () => surface,
  )
  return {
    /** As the first focus in the form does, and well before the click. */
    prepare: () => optIn.prepare(),
    async run() {
      number++
      const started = performance.now()
      let took = 0
      const stop = optIn.subscribe(() => {
        if (optIn.getState().status === 'saved') took = performance.now() - started
      })
      const { status } = await optIn.commit()
      stop()
      if (!took) throw new Error(`It was never saved: ${status}.`)
      optIn.prepare()
      return took
    },
  }
}

const { text } = renderNotice(notice, 'en', en)
const floor = createFloor(`${text}${'x'.repeat(1_400)}`)
const ours = createOurs()

const bench = { prepare: ours.prepare, floor, ours: ours.run }
declare global {
  interface Window {
    readonly durable: typeof bench
  }
}
Object.assign(window, { durable: bench })
