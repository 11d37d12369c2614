import { MAX_JSON_DEPTH } from '@unticked/core/event'
import { readJson } from './json-reader.ts'

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return depth < MAX_JSON_DEPTH && Object.values(value).every((inner) => isShallow(inner, depth + 1))
}

/**
 * Whether the engine writes the value as the text says it: a key that stood there twice would stand there once. Lone surrogates alone
 * are written as they are read, as escapes.
 */
function isWrittenSo(text: string, value: unknown): boolean {
  return !text.includes('\\u') && isShallow(value, 0) && JSON.stringify(value) === text
}

/**
 * Parses JSON (RFC 8259) that has one reading: no key twice, no lone surrogates, no deeper than the limit. What a browser signed is soon
 * known to be such; anything else is read character by character.
 * @throws {UntickedError} `json_invalid`, `json_duplicate_key`, `json_too_deep`
 */
export function parseStrictJson(text: string): unknown {
  const value = parse(text)
  return value !== undefined && isWrittenSo(text, value) ? value : readJson(text)
}
