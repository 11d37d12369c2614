import { Buffer } from 'node:buffer'
import { sign, verify, type KeyObject } from 'node:crypto'
import { signingInput } from '@unticked/core/event'

const SIGNATURE_BYTES = 64
/** Two numbers, each with its kind, its length and a zero, in a sequence. */
const DER_MAX_BYTES = SIGNATURE_BYTES + 8

/** Signs a header and a payload with ES256: the compact form of RFC 7515. */
export function signJws(header: object, payload: object, key: KeyObject): string {
  const input = signingInput(header, payload)
  return `${input}.${sign('sha256', Buffer.from(input, 'ascii'), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

/** Where a number begins without the zeros before its first digit; its last one is always written. */
function firstDigit(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end - 1 && bytes[at] === 0) at++
  return at
}

/** The same signature as DER: Cloudflare's workerd takes no other together with a key object. */
function derOf(signature: Uint8Array): Uint8Array {
  const der = new Uint8Array(DER_MAX_BYTES)
  let length = 2
  for (const end of [SIGNATURE_BYTES / 2, SIGNATURE_BYTES]) {
    const from = firstDigit(signature, end - SIGNATURE_BYTES / 2, end)
    // a zero keeps it positive
    const zero = Number(signature[from]! >= 0x80)
    der[length] = 0x02
    der[length + 1] = zero + end - from
    der.set(signature.subarray(from, end), length + 2 + zero)
    length += 2 + zero + end - from
  }
  der[0] = 0x30
  der[1] = length - 2
  return der.subarray(0, length)
}

export function bytesFit(bytes: Uint8Array, signature: Uint8Array, key: KeyObject): boolean {
  return signature.length === SIGNATURE_BYTES && verify('sha256', bytes, key, derOf(signature))
}

export function signatureFits(input: string, signature: Buffer, key: KeyObject): boolean {
  return bytesFit(Buffer.from(input, 'ascii'), signature, key)
}
