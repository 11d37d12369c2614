import { Buffer } from 'node:buffer'
import { refuse } from '../refusal/refuse.ts'
import { parseStrictJson } from './strict-json.ts'

const ALPHABET = /^[A-Za-z0-9_-]+$/
const BYTE_ORDER_MARK = Buffer.of(0xef, 0xbb, 0xbf)
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Decodes base64url that has exactly one reading: no padding, no blanks, no loose last bits. */
export function decodeBase64Url(text: string): Buffer {
  if (!ALPHABET.test(text)) refuse('token_alphabet')
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.toString('base64url') !== text) refuse('base64url_not_canonical')
  return bytes
}

function decodeText(bytes: Uint8Array): string {
  if (BYTE_ORDER_MARK.equals(bytes.subarray(0, 3))) refuse('utf8_invalid')
  try {
    return utf8.decode(bytes)
  } catch {
    return refuse('utf8_invalid')
  }
}

export function decodeJson(bytes: Uint8Array): unknown {
  return parseStrictJson(decodeText(bytes))
}

export type JsonObject = Record<string, unknown>

export function decodeObject(bytes: Uint8Array): JsonObject {
  const value = decodeJson(bytes)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse('json_invalid')
  return value as JsonObject
}
