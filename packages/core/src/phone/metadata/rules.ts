import type { NumberingPlan, PhoneMetadata } from './metadata.ts'

/** What libphonenumber-js writes for anything that a plan does not have. */
type None = 0 | '' | undefined

/** How digits are grouped. The last pattern of `leading` is the most exact. */
export type Format = readonly [
  pattern: string, template: string, leading?: readonly string[] | None,
  prefixRule?: string | None, prefixOptional?: unknown, international?: string | None,
]

/** The numbers of one type; no pattern: the same as that of fixed lines. */
type TypeRule = readonly [pattern: string, lengths?: readonly number[]]

/** A packed plan, unpacked. */
export interface Rules {
  readonly callingCode: string
  /** What is dialled before calling abroad. */
  readonly exitCode: string | None
  readonly pattern: string
  /** Of national digits, ascending. */
  readonly lengths: readonly number[]
  readonly formats: readonly Format[] | None
  /** A template that adds the trunk prefix when a number is written nationally. */
  readonly prefixRule: string | None
  /** What may be dialled before national digits. */
  readonly prefix: string | None
  /** Makes national digits of the groups of `prefix`. */
  readonly transform: string | None
  /** How the numbers of this country begin, of all that share its calling code. */
  readonly leading: string | None
  /** In the order of {@link TYPE_RULES}. */
  readonly types: readonly (TypeRule | None)[]
}

type Packed = readonly [
  callingCode: string, exitCode: string | None, pattern: string, lengths: readonly number[], formats: readonly Format[] | None,
  trunk: string | None, prefixRule: string | None, prefix: string | None, transform: string | None, optional: unknown, leading: string | None,
  types: readonly (TypeRule | None)[],
]

/** Which of a plan's type rules is which. */
export const TYPE_RULES = {
  FIXED_LINE: 0, MOBILE: 1, TOLL_FREE: 2, PREMIUM_RATE: 3, PERSONAL_NUMBER: 4, VOICEMAIL: 5, UAN: 6, PAGER: 7, VOIP: 8, SHARED_COST: 9,
} as const

/** The rules of a loaded country, or of the main country of a loaded calling code. */
export function rulesOf(countryOrCallingCode: string, metadata: PhoneMetadata): Rules {
  const { country_calling_codes: shared, countries, nonGeographic } = metadata as PhoneMetadata & { countries: Record<string, NumberingPlan> }
  const plan = countries[shared[countryOrCallingCode]?.[0] ?? countryOrCallingCode] ?? nonGeographic[countryOrCallingCode]
  const [callingCode, exitCode, pattern, lengths, formats, trunk, prefixRule, prefix, transform, , leading, types] = plan as unknown as Packed
  return { callingCode, exitCode, pattern, lengths, formats, prefixRule, prefix: prefix || trunk, transform, leading, types }
}

const expressions = new Map<string, RegExp>()

/** A pattern of a plan as an expression for whole texts, or for their beginning; each is compiled once. */
export function expression(pattern: string, end: '$' | ''): RegExp {
  const source = `^(?:${pattern})${end}`
  const known = expressions.get(source) ?? new RegExp(source)
  expressions.set(source, known)
  return known
}
