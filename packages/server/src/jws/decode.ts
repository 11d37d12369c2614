import { Buffer } from 'node:buffer'
import { refuse } from '../refusal/refuse.ts'
import { parseStrictJson } from './strict-json.ts'

const ALPHABET = /^[A-Za-z0-9_-]+$/
const BYTE_ORDER_MARK = '\ufeff'
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The bytes of base64url that has exactly one reading: padding, blanks and loose last bits are read by Buffer, but never written. */
export function canonicalBytes(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url')
  return text !== '' && bytes.toString('base64url') === text ? bytes : null
}

/** @throws {UntickedError} `token_alphabet`, `base64url_not_canonical` */
export function decodeBase64Url(text: string): Buffer {
  return canonicalBytes(text) ?? refuse(ALPHABET.test(text) ? 'base64url_not_canonical' : 'token_alphabet')
}

function decodeText(bytes: Uint8Array): string {
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    return refuse('utf8_invalid')
  }
  return text.startsWith(BYTE_ORDER_MARK) ? refuse('utf8_invalid') : text
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
