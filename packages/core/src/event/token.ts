import { toBase64Url } from './base64url.ts'
import { SALT_BYTES } from './limits.ts'
import type { Subject } from './types.ts'

const utf8 = new TextEncoder()

/** A JSON value as a part of a token: base64url of its UTF-8 form. */
export function encodePart(value: unknown): string {
  return toBase64Url(utf8.encode(JSON.stringify(value)))
}

/** The bytes that are signed: `<header>.<payload>` (RFC 7515 §5.1). */
export function signingInput(header: object, payload: object): string {
  return `${encodePart(header)}.${encodePart(payload)}`
}

/** The salted subject (RFC 9901 §4.2): only its digest is signed, so it can be erased and the proof still verifies. */
export function encodeDisclosure({ kind, value }: Subject, salt: Uint8Array): string {
  if (salt.length !== SALT_BYTES) throw new TypeError(`A disclosure needs ${SALT_BYTES} bytes of salt, got ${salt.length}.`)
  return encodePart([toBase64Url(salt), kind, value])
}

/** The wire form: `<JWS>~<disclosure>~`, or `<JWS>~` where the event has no disclosure. */
export function encodeToken(jws: string, disclosure?: string): string {
  return disclosure ? `${jws}~${disclosure}~` : `${jws}~`
}
