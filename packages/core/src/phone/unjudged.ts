import { cleanPhoneText } from './clean.ts'
import type { PhoneResult } from './phone-result.ts'

const E164 = /^\+[1-9]\d{6,14}$/

/** The result of a text as far as it is known before any numbering rules are loaded. */
export function unjudgedPhone(text: string): PhoneResult {
  const { number, problem } = cleanPhoneText(text)
  if (problem) return { status: 'impossible', code: problem }
  return number ? { status: 'pending', ...e164Shape(number) } : { status: 'empty', code: 'phone_empty' }
}

/** The number, if it looks like E.164. */
export function e164Shape(number: string): { e164?: string } {
  return E164.test(number) ? { e164: number } : {}
}
