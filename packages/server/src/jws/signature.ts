import { Buffer } from 'node:buffer'
import { sign, verify, type KeyObject } from 'node:crypto'
import { signingInput } from '@unticked/core/event'

const SIGNATURE_BYTES = 64

/** Signs a header and a payload with ES256: the compact form of RFC 7515. */
export function signJws(header: object, payload: object, key: KeyObject): string {
  const input = signingInput(header, payload)
  return `${input}.${sign('sha256', Buffer.from(input, 'ascii'), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

/** An integer as DER writes it: no zero before it but the one that keeps it positive. */
function derInteger(bytes: Uint8Array): number[] {
  const first = bytes.findIndex((byte) => byte !== 0)
  const digits = first < 0 ? [0] : [...bytes.subarray(first)]
  if (digits[0]! & 0x80) digits.unshift(0)
  return [0x02, digits.length, ...digits]
}

/** The same signature as DER: Cloudflare's workerd takes no other together with a key object. */
function derOf(signature: Uint8Array): Uint8Array {
  const numbers = [...derInteger(signature.subarray(0, SIGNATURE_BYTES / 2)), ...derInteger(signature.subarray(SIGNATURE_BYTES / 2))]
  return Uint8Array.of(0x30, numbers.length, ...numbers)
}

export function bytesFit(bytes: Uint8Array, signature: Uint8Array, key: KeyObject): boolean {
  return signature.length === SIGNATURE_BYTES && verify('sha256', bytes, key, derOf(signature))
}

export function signatureFits(input: string, signature: Buffer, key: KeyObject): boolean {
  return bytesFit(Buffer.from(input, 'ascii'), signature, key)
}
