import { Buffer } from 'node:buffer'
import { sign, verify, type KeyObject } from 'node:crypto'
import { signingInput } from '@unticked/core/event'

const SIGNATURE_BYTES = 64
const ES256 = { dsaEncoding: 'ieee-p1363' } as const

/** Signs a header and a payload with ES256: the compact form of RFC 7515. */
export function signJws(header: object, payload: object, key: KeyObject): string {
  const input = signingInput(header, payload)
  return `${input}.${sign('sha256', Buffer.from(input, 'ascii'), { key, ...ES256 }).toString('base64url')}`
}

export function bytesFit(bytes: Uint8Array, signature: Uint8Array, key: KeyObject): boolean {
  return signature.length === SIGNATURE_BYTES && verify('sha256', bytes, { key, ...ES256 }, signature)
}

export function signatureFits(input: string, signature: Buffer, key: KeyObject): boolean {
  return bytesFit(Buffer.from(input, 'ascii'), signature, key)
}
