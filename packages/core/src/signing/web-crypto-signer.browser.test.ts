import { afterEach, expect, test, vi } from 'vitest'
import { transact } from './database.ts'
import { webCryptoSigner } from './web-crypto-signer.ts'

let scopes = 0
const newScope = () => `https://consent.acme.example/t/signer-${++scopes}`

const storedKey = (scope: string) => transact<CryptoKeyPair | undefined>('readonly', (store) => store('keys').get(scope)).catch(() => undefined)

afterEach(() => void vi.restoreAllMocks())

async function verifies(signer: ReturnType<typeof webCryptoSigner>, input: string) {
  const key = await crypto.subtle.importKey('jwk', { ...(await signer.publicKey()) }, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify'])
  const signature = await signer.sign(input)
  expect(signature).toHaveLength(64)
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature as Uint8Array<ArrayBuffer>, new TextEncoder().encode(input))
}

test('it signs ES256 with the key it names', async () => {
  expect(await verifies(webCryptoSigner(newScope()), 'header.payload')).toBe(true)
})

test('it names its key by the public part alone', async () => {
  expect(Object.keys(await webCryptoSigner(newScope()).publicKey()).toSorted()).toEqual(['crv', 'kty', 'x', 'y'])
})

test('no key is stored until it is kept', async () => {
  const scope = newScope()
  const signer = webCryptoSigner(scope)
  await signer.publicKey()
  await signer.sign('header.payload')
  expect(await storedKey(scope)).toBeUndefined()
  expect(await signer.keep()).toBe('idb')
  expect(await storedKey(scope)).toBeDefined()
})

test('the private key cannot be exported, before or after it was stored', async () => {
  const scope = newScope()
  const made = vi.spyOn(crypto.subtle, 'generateKey')
  await webCryptoSigner(scope).keep()
  const pairs = [(await made.mock.results[0]!.value) as CryptoKeyPair, (await storedKey(scope))!]
  for (const { privateKey } of pairs) {
    expect(privateKey.extractable).toBe(false)
    for (const format of ['jwk', 'pkcs8'] as const) await expect(crypto.subtle.exportKey(format, privateKey)).rejects.toThrow()
  }
})

test('the next visit signs with the same key, another tenant with its own', async () => {
  const scope = newScope()
  const first = webCryptoSigner(scope)
  await first.keep()
  const next = webCryptoSigner(scope)
  expect(await next.publicKey()).toEqual(await first.publicKey())
  expect(await next.keep()).toBe('idb')
  expect(await webCryptoSigner(newScope()).publicKey()).not.toEqual(await first.publicKey())
})

test('of two tabs that begin at once, both sign with the key that was kept first', async () => {
  const scope = newScope()
  const [one, other] = [webCryptoSigner(scope), webCryptoSigner(scope)]
  expect(await one.publicKey()).not.toEqual(await other.publicKey())
  expect(await Promise.all([one.keep(), other.keep()])).toEqual(['idb', 'idb'])
  expect(await one.publicKey()).toEqual(await other.publicKey())
  expect(await verifies(other, 'header.payload')).toBe(true)
})

test('one signer makes one key, however many ask at once', async () => {
  const made = vi.spyOn(crypto.subtle, 'generateKey')
  const signer = webCryptoSigner(newScope())
  await Promise.all([signer.publicKey(), signer.publicKey(), signer.sign('a.b'), signer.keep()])
  expect(made).toHaveBeenCalledOnce()
})

test('forget() removes the key: the next event is signed with a new one', async () => {
  const scope = newScope()
  const signer = webCryptoSigner(scope)
  await signer.keep()
  const before = await signer.publicKey()
  await signer.forget()
  expect(await storedKey(scope)).toBeUndefined()
  expect(await signer.publicKey()).not.toEqual(before)
  expect(await verifies(signer, 'header.payload')).toBe(true)
})

test.each([
  ['cannot be opened', () => vi.spyOn(indexedDB, 'open').mockImplementation(() => { throw new DOMException('no', 'SecurityError') })],
  ['takes no keys', () => vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => { throw new DOMException('no', 'DataCloneError') })],
])('a database that %s leaves the key in memory', async (_how, refuse) => {
  refuse()
  const signer = webCryptoSigner(newScope())
  expect(await signer.keep()).toBe('mem')
  expect(await verifies(signer, 'header.payload')).toBe(true)
  const key = await signer.publicKey()
  expect(await signer.publicKey()).toEqual(key)
  await signer.forget()
})

test('a page without WebCrypto says how to mend it', async () => {
  vi.spyOn(crypto, 'subtle', 'get').mockReturnValue(undefined as never)
  const mended = { code: 'crypto_unavailable', message: expect.stringContaining('https') }
  await expect(webCryptoSigner(newScope()).publicKey()).rejects.toMatchObject(mended)
})
