import { requireCrypto } from '../event/hash.ts'
import type { PublicJwk } from '../event/types.ts'
import { transact } from './database.ts'
import { ES256, P256 } from './es256.ts'
import type { KeyStorage, Signer } from './signer.ts'

/**
 * The browser's own signer: a non-extractable P-256 key in IndexedDB, or in memory where storage refuses keys.
 * @param scope keeps the keys of several tenants on one origin apart, such as the issuer URL
 * @throws {UntickedError} `crypto_unavailable` on plain-http pages
 */
export function webCryptoSigner(scope: string): Signer {
  let pair: Promise<CryptoKeyPair> | undefined
  let kept: Promise<KeyStorage> | undefined
  /** Exporting takes a turn of its own, and the answer never changes. */
  let jwk: Promise<PublicJwk> | undefined

  const find = () => transact<CryptoKeyPair | undefined>('readonly', (store) => store('keys').get(scope)).catch(() => undefined)

  async function load(): Promise<CryptoKeyPair> {
    const subtle = requireCrypto()
    const stored = await find()
    if (stored) kept = Promise.resolve('idb')
    return stored ?? subtle.generateKey(P256, false, ['sign', 'verify'])
  }
  const key = () => (pair ??= load())

  return {
    publicKey: () =>
      (jwk ??= key()
        .then(({ publicKey }) => crypto.subtle.exportKey('jwk', publicKey))
        .then(({ x, y }) => ({ crv: 'P-256', kty: 'EC', x: x!, y: y! }))),
    async keep() {
      const made = await key()
      return (kept ??= transact('readwrite', (store) => store('keys').add(made, scope), true).then(
        () => 'idb',
        async () => {
          // Another tab was first: one profile, one key.
          const stored = await find()
          if (stored) pair = jwk = undefined
          return stored ? 'idb' : 'mem'
        },
      ))
    },
    async sign(input) {
      const { privateKey } = await key()
      return new Uint8Array(await crypto.subtle.sign(ES256, privateKey, new TextEncoder().encode(input)))
    },
    async forget() {
      pair = jwk = kept = undefined
      await transact('readwrite', (store) => store('keys').delete(scope)).catch(() => undefined)
    },
  }
}
