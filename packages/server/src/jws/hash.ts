import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { PublicJwk } from '@unticked/core/event'

export const HASH_BYTES = 32

export function sha256(...parts: (Uint8Array | string)[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

export function sha256Text(...parts: (Uint8Array | string)[]): string {
  return sha256(...parts).toString('base64url')
}

const LEAF = Buffer.of(0x00)

/** The event hash: the leaf of RFC 9162 over the JWS without its disclosure. */
export function leafHash(jws: string): Buffer {
  return sha256(LEAF, jws)
}

/** RFC 7638: the members in this order and no other. */
export function keyThumbprint({ crv, kty, x, y }: PublicJwk): string {
  return sha256Text(JSON.stringify({ crv, kty, x, y }))
}
