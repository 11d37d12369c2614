import type { CountryCode } from '../countries.ts'

/** One country's rules, in the packed form of libphonenumber-js. */
export type NumberingPlan = readonly unknown[]

/** The rules of one calling code: for each country its plan and a mobile number as an example; `'001'` is no country. */
export type PhoneChunk = readonly (readonly [country: CountryCode | '001', plan: NumberingPlan, example?: string])[]

/** The numbering rules loaded so far; grows by {@link mergePhoneMetadata}, never in place. */
export interface PhoneMetadata {
  readonly version: 4
  /** Holds loaded calling codes only: the parser fails on one whose countries are missing. */
  readonly country_calling_codes: Readonly<Record<string, readonly CountryCode[]>>
  readonly countries: Readonly<Partial<Record<CountryCode, NumberingPlan>>>
  readonly nonGeographic: Readonly<Record<string, NumberingPlan>>
  /** National digits of a mobile number that nobody has. */
  readonly examples: Readonly<Partial<Record<CountryCode, string>>>
}

/** Before anything is loaded. */
export const NO_METADATA: PhoneMetadata = { version: 4, country_calling_codes: {}, countries: {}, nonGeographic: {}, examples: {} }

/** The rules of both. */
export function mergePhoneMetadata(one: PhoneMetadata, other: PhoneMetadata): PhoneMetadata {
  return {
    version: 4,
    country_calling_codes: { ...one.country_calling_codes, ...other.country_calling_codes },
    countries: { ...one.countries, ...other.countries },
    nonGeographic: { ...one.nonGeographic, ...other.nonGeographic },
    examples: { ...one.examples, ...other.examples },
  }
}

/** Whether the rules of a calling code are there. */
export function hasMetadata(metadata: PhoneMetadata, callingCode: string): boolean {
  return Object.hasOwn(metadata.country_calling_codes, callingCode) || Object.hasOwn(metadata.nonGeographic, callingCode)
}

/** Unpacks one chunk. */
export function fromChunk(callingCode: string, chunk: PhoneChunk): PhoneMetadata {
  const international = chunk.filter(([country]) => country === '001')
  const national = chunk.filter((entry): entry is readonly [CountryCode, NumberingPlan, string?] => entry[0] !== '001')
  return {
    version: 4,
    country_calling_codes: national.length ? { [callingCode]: national.map(([country]) => country) } : {},
    countries: Object.fromEntries(national.map(([country, plan]) => [country, plan])),
    nonGeographic: Object.fromEntries(international.map(([, plan]) => [callingCode, plan])),
    examples: Object.fromEntries(national.flatMap(([country, , example]) => (example ? [[country, example]] : []))),
  }
}
