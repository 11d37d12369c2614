import { CALLING_CODES } from './metadata/generated/calling-codes.ts'

/** ISO 3166-1 alpha-2, as far as numbering plans know it; `AC`, `TA` and `XK` too. */
export type CountryCode = (typeof CALLING_CODES)[keyof typeof CALLING_CODES][number]

const entries = Object.entries<readonly CountryCode[]>(CALLING_CODES)
const codes = new Map(entries.flatMap(([code, countries]) => countries.map((country) => [country as string, code])))

/** Every country that has a calling code, by ISO code. */
export const COUNTRIES: readonly CountryCode[] = entries.flatMap(([, countries]) => countries).sort()

/** The calling code of a country without plus, `'31'` for `'NL'`; `undefined` for anything else. */
export function callingCodeOf(country: string): string | undefined {
  return codes.get(country)
}

/** The countries that share a calling code, the main one first; none for international services such as `'800'` and unknown codes. */
export function countriesOf(callingCode: string): readonly CountryCode[] {
  return entries.find(([code]) => code === callingCode)?.[1] ?? []
}

/**
 * The calling code that international digits begin with.
 * @param digits without plus
 * @returns `'partial'` while more digits may make one, `undefined` when no calling code begins so
 */
export function callingCodeAtStart(digits: string): string | undefined {
  if (entries.some(([code]) => code.length > digits.length && code.startsWith(digits))) return 'partial'
  return entries.find(([code]) => digits.startsWith(code))?.[0]
}
