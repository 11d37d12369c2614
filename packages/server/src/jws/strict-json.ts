import { MAX_JSON_DEPTH } from '@unticked/core/event'
import { readJson } from './json-reader.ts'

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** How many strings a text says, names among them. No backslash in it may be escaped. */
function stringsSaid(text: string): number {
  let quotes = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) if (text[at - 1] !== '\\') quotes++
  return quotes / 2
}

/** How many strings a value holds, names among them; not a number where it goes too deep. */
function stringsHeld(value: unknown, depth = 0): number {
  if (typeof value === 'string') return 1
  if (typeof value !== 'object' || value === null) return 0
  if (depth === MAX_JSON_DEPTH) return NaN
  const held = Object.values(value)
  let count = Array.isArray(value) ? 0 : held.length
  for (const inner of held) count += stringsHeld(inner, depth + 1)
  return count
}

/** Whether every string of the text is in the value: of a name that stood there twice, one would be missing. */
function isHeldWhole(text: string, value: unknown): boolean {
  return !text.includes('\\\\') && !text.includes('\\u') && stringsSaid(text) === stringsHeld(value)
}

/**
 * Parses JSON (RFC 8259) that has one reading: no key twice, no lone surrogates, no deeper than the limit. What a browser signed is soon
 * known to be such; anything else is read character by character.
 * @param text as decoded from UTF-8, in which no surrogate is alone but for escapes
 * @throws {UntickedError} `json_invalid`, `json_duplicate_key`, `json_too_deep`
 */
export function parseStrictJson(text: string): unknown {
  const value = parse(text)
  return value !== undefined && isHeldWhole(text, value) ? value : readJson(text)
}
