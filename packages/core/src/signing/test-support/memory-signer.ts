import type { PublicJwk } from '../../event/types.ts'
import type { Signer } from '../signer.ts'

/** A signer with a key of its own, in memory. */
export function memorySigner(): Signer {
  const pair = crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])
  return {
    async publicKey() {
      const { x, y } = await crypto.subtle.exportKey('jwk', (await pair).publicKey)
      return { crv: 'P-256', kty: 'EC', x, y } as PublicJwk
    },
    keep: () => Promise.resolve('mem'),
    forget: () => Promise.resolve(),
    async sign(input) {
      return new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, (await pair).privateKey, new TextEncoder().encode(input)))
    },
  }
}
