import type { KeyObject } from 'node:crypto'
import type { PublicJwk } from '@unticked/core/event'
import type { JsonObject } from '../jws/decode.ts'
import { keyThumbprint } from '../jws/hash.ts'
import { importPublicKey } from '../jws/public-key.ts'
import { refuse } from '../refusal/refuse.ts'

function hasExactly(value: unknown, names: readonly string[]): value is JsonObject {
  if (typeof value !== 'object' || value === null) return false
  return Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name))
}

/** The closed header of an event: one algorithm, one kind, one key, nothing else. */
export function checkHeader(header: JsonObject): PublicJwk {
  if (header.typ === 'optin-record+jwt') refuse('record_unsupported')
  if (!hasExactly(header, ['alg', 'typ', 'jwk']) || !hasExactly(header.jwk, ['crv', 'kty', 'x', 'y'])) refuse('header_invalid')
  if (header.alg !== 'ES256') refuse('alg_refused')
  if (header.typ !== 'optin-event+jwt') refuse('typ_refused')
  return header.jwk as unknown as PublicJwk
}

/** The key in the header: a canonical point, and the key that event and challenge name. */
export function checkKey(jwk: PublicJwk, jkt: unknown, cnf: { jkt: string } | undefined): KeyObject {
  const key = importPublicKey(jwk) ?? refuse('key_invalid')
  const thumbprint = keyThumbprint(jwk)
  if (jkt !== thumbprint) refuse('key_thumbprint')
  if (cnf && cnf.jkt !== thumbprint) refuse('key_not_named')
  return key
}
