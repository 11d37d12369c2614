import { CALLING_CODES, type CountryCode } from './metadata/generated/calling-codes.ts'

export type { CountryCode }

// The list stays the text that it came as: 245 countries as objects are 100 kB of memory, in every page that waits for a number.

/** Every country that has a calling code, by ISO code. */
export const COUNTRIES = /* @__PURE__ */ CALLING_CODES.match(/[A-Z]{2}/g)!.sort() as readonly CountryCode[]

/** The calling code of a country without plus, `'31'` for `'NL'`; `undefined` for anything else. */
export function callingCodeOf(country: string): string | undefined {
  const at = /^[A-Z]{2}$/.test(country) ? CALLING_CODES.indexOf(country) : -1
  return at < 0 ? undefined : /\d+/.exec(CALLING_CODES.slice(CALLING_CODES.lastIndexOf(';', at)))![0]
}

/** The countries that share a calling code, the main one first; none for international services such as `'800'` and unknown codes. */
export function countriesOf(callingCode: string): readonly CountryCode[] {
  const at = CALLING_CODES.indexOf(`;${callingCode} `) + 1
  const countries = at && CALLING_CODES.slice(at, CALLING_CODES.indexOf(';', at)).match(/[A-Z]{2}/g)
  return (countries || []) as readonly CountryCode[]
}

/** The chosen country if it has this calling code, else the code's main one. */
export function countryOfCode(callingCode: string, chosen: string): CountryCode | undefined {
  return callingCodeOf(chosen) === callingCode ? (chosen as CountryCode) : countriesOf(callingCode)[0]
}

/**
 * The calling code that international digits begin with.
 * @param digits without plus
 * @returns `'partial'` while more digits may make one, `undefined` when no calling code begins so
 */
export function callingCodeAtStart(digits: string): string | undefined {
  const code = [1, 2, 3].map((length) => digits.slice(0, length)).find((start) => CALLING_CODES.includes(`;${start} `))
  return code ?? (CALLING_CODES.includes(`;${digits}`) ? 'partial' : undefined)
}
