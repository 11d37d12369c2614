import { UntickedError } from '../errors/unticked-error.ts'
import { toBase64Url } from './base64url.ts'
import type { PublicJwk } from './types.ts'

const utf8 = new TextEncoder()

/** @throws {UntickedError} `crypto_unavailable` on plain-http pages */
export function requireCrypto(): SubtleCrypto {
  const { subtle } = globalThis.crypto
  if (subtle) return subtle
  throw new UntickedError('crypto_unavailable', 'No WebCrypto, so nothing can be signed. Serve this page over https or from localhost.')
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toBase64Url(new Uint8Array(await requireCrypto().digest('SHA-256', bytes)))
}

/**
 * Hashes the text of a notice, as it stands in `stm.sha`.
 * @param text the text of `renderNotice(…)`, or the same read back from a page
 * @returns SHA-256 of its UTF-8 form, base64url
 * @throws {UntickedError} `crypto_unavailable` on plain-http pages
 */
export function hashNotice(text: string): Promise<string> {
  return sha256(utf8.encode(text))
}

/** Hashes a disclosure as it stands in the token, for `_sd`. */
export function hashDisclosure(disclosure: string): Promise<string> {
  return sha256(utf8.encode(disclosure))
}

/**
 * Hashes an event: the leaf of RFC 9162, so the same leaves fit a Merkle log.
 * @param jws the event without its disclosure
 * @returns SHA-256 of 0x00 and the JWS, base64url
 */
export function hashEvent(jws: string): Promise<string> {
  return sha256(utf8.encode(`\0${jws}`))
}

/** RFC 7638 thumbprint of a public key, base64url. */
export function thumbprint({ crv, kty, x, y }: PublicJwk): Promise<string> {
  return sha256(utf8.encode(JSON.stringify({ crv, kty, x, y })))
}
