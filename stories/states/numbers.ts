import type { PhoneIssue, PhoneWarning } from '@unticked/core/phone'

/** A number as it would be typed; the field judges it itself. */
export interface Typed {
  readonly number?: string
  /** @defaultValue `NL` */
  readonly country?: string
}

export const UNDERSTOOD = { number: '06 12 34 56 78' } as const satisfies Typed

/** What is no possible number, by what is said of it. */
export const REFUSED = {
  phone_too_short: { number: '06 12' },
  phone_too_long: { number: '06 12345678 9012' },
  phone_not_a_number: { number: 'ada@example.com' },
  phone_country_unknown: { number: '0612345678', country: '' },
  phone_words: { number: '06 FLOWERS' },
} as const satisfies Record<Exclude<PhoneIssue, 'phone_empty'>, Typed>

/** What is taken, and doubted. */
export const DOUBTED = {
  phone_not_valid: { number: '06 00 00 00 00' },
  phone_landline: { number: '020 123 4567' },
  phone_premium: { number: '0900 1234' },
  phone_toll_free: { number: '0800 1234' },
  phone_shared_cost: { number: '0810 10 00 00', country: 'FR' },
  phone_not_personal: { number: '088 123 4567' },
  phone_extension: { number: '06 12345678 ext 5' },
} as const satisfies Record<PhoneWarning, Typed>

/** Written as they once were: another number is offered. */
export const CORRECTED = {
  possible: { number: '11 1234 5678', country: 'AR' },
  refused: { number: '+52 1 55 1234 5678', country: 'MX' },
} as const satisfies Record<string, Typed>
