import { MAX_JSON_DEPTH } from '@unticked/core/event'
import { refuse } from '../refusal/refuse.ts'

const BLANK = /[ \t\n\r]*/y
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const LITERAL = /true|false|null/y
const LONE_SURROGATE = /\p{Surrogate}/u

/** Reads JSON (RFC 8259) that has one reading: no key twice, no lone surrogates, no deeper than the limit. */
class StrictReader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  document(): unknown {
    const value = this.#value(0)
    if (this.#at !== this.#text.length) refuse('json_invalid')
    return value
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    if (found !== undefined) this.#at += found.length
    return found
  }

  #skip(char: string): boolean {
    this.#take(BLANK)
    if (this.#text[this.#at] !== char) return false
    this.#at++
    return true
  }

  #value(depth: number): unknown {
    let value: unknown
    if (this.#skip('{')) value = this.#members(depth + 1)
    else if (this.#skip('[')) value = this.#items(depth + 1)
    else value = this.#scalar()
    this.#take(BLANK)
    return value
  }

  #scalar(): unknown {
    if (this.#text[this.#at] === '"') return this.#string()
    const scalar = this.#take(NUMBER) ?? this.#take(LITERAL) ?? refuse('json_invalid')
    return JSON.parse(scalar)
  }

  #string(): string {
    const text = JSON.parse(this.#take(STRING) ?? refuse('json_invalid')) as string
    if (LONE_SURROGATE.test(text)) refuse('json_invalid')
    return text
  }

  #members(depth: number): object {
    if (depth > MAX_JSON_DEPTH) refuse('json_too_deep')
    const members = new Map<string, unknown>()
    if (this.#skip('}')) return {}
    do {
      this.#take(BLANK)
      const key = this.#string()
      if (members.has(key)) refuse('json_duplicate_key')
      if (!this.#skip(':')) refuse('json_invalid')
      members.set(key, this.#value(depth))
    } while (this.#skip(','))
    if (!this.#skip('}')) refuse('json_invalid')
    return Object.fromEntries(members)
  }

  #items(depth: number): unknown[] {
    if (depth > MAX_JSON_DEPTH) refuse('json_too_deep')
    const items: unknown[] = []
    if (this.#skip(']')) return items
    do items.push(this.#value(depth))
    while (this.#skip(','))
    if (!this.#skip(']')) refuse('json_invalid')
    return items
  }
}

/** Reads a document character by character. @throws {UntickedError} `json_invalid`, `json_duplicate_key`, `json_too_deep`, whichever comes first */
export function readJson(text: string): unknown {
  return new StrictReader(text).document()
}
