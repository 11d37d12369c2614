import type { PhoneResult } from './phone-result.ts'

const E164 = /^\+[1-9]\d{6,14}$/
/** What people put between digits; everything else is left to the parser. */
const PUNCTUATION = /[\s()./-]+/g

/** The result of a text as far as it is known before the parser is loaded. */
export function unjudgedPhone(text: string): PhoneResult {
  const number = text.replaceAll(PUNCTUATION, '')
  return number ? { status: 'pending', ...e164Shape(number) } : { status: 'empty', code: 'phone_empty' }
}

/** The number, if it looks like E.164. */
export function e164Shape(number: string): { e164?: string } {
  return E164.test(number) ? { e164: number } : {}
}
