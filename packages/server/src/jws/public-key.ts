import { createPublicKey, type KeyObject } from 'node:crypto'
import type { PublicJwk } from '@unticked/core/event'
import { canonicalBytes } from './decode.ts'

const COORDINATE = /^[A-Za-z0-9_-]{43}$/

function isCoordinate(value: unknown): boolean {
  return typeof value === 'string' && COORDINATE.test(value) && canonicalBytes(value) !== null
}

/** A key in a JWKS, with the members that count. */
export interface ServerJwk extends PublicJwk {
  kid: string
  alg: 'ES256'
  use: 'sig'
}

/** The public keys of one issuer, as served at `.well-known/jwks.json`. */
export interface Jwks {
  keys: ServerJwk[]
}

/** Imports a public P-256 key; `null` unless both coordinates are canonical and the point is on the curve. */
export function importPublicKey({ crv, kty, x, y }: { crv?: unknown; kty?: unknown; x?: unknown; y?: unknown }): KeyObject | null {
  if (crv !== 'P-256' || kty !== 'EC' || !isCoordinate(x) || !isCoordinate(y)) return null
  try {
    return createPublicKey({ key: { crv, kty, x: x as string, y: y as string }, format: 'jwk' })
  } catch {
    return null
  }
}

/**
 * Keys by their `kid`. Anything in the set that is not an ES256 key with an id is left out.
 * @throws {TypeError} when it is no key set
 */
export function keysOf(jwks: { readonly keys: readonly object[] }): Map<string, KeyObject> {
  if (!Array.isArray(jwks?.keys)) throw new TypeError('jwks is no key set. Pass what <issuer>/.well-known/jwks.json holds: { keys: [ … ] }.')
  const keys = new Map<string, KeyObject>()
  for (const jwk of jwks.keys as readonly Partial<ServerJwk>[]) {
    const { kid, alg = 'ES256', use = 'sig' } = jwk ?? {}
    const key = typeof kid === 'string' && alg === 'ES256' && use === 'sig' ? importPublicKey(jwk) : null
    if (key) keys.set(kid!, key)
  }
  return keys
}
