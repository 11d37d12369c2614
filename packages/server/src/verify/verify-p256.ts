import type { PublicJwk } from '@unticked/core/event'
import { importPublicKey } from '../jws/public-key.ts'
import { bytesFit } from '../jws/signature.ts'

/**
 * Verifies one ECDSA signature over P-256 and SHA-256 (ES256), and nothing else.
 * @param jwk the public key; a point off the curve or a coordinate that is not canonical makes every signature wrong
 * @param bytes what was signed
 * @param signature r and s, 32 bytes each (IEEE P1363, as in a JWS)
 * @returns whether it fits; it never throws
 * @example
 * const [header, payload, signature] = jws.split('.')
 * verifyP256(jwk, Buffer.from(`${header}.${payload}`), Buffer.from(signature, 'base64url'))
 */
export function verifyP256(jwk: PublicJwk, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (typeof jwk !== 'object' || jwk === null || !(bytes instanceof Uint8Array) || !(signature instanceof Uint8Array)) return false
  const key = importPublicKey(jwk)
  return key !== null && bytesFit(bytes, signature, key)
}
