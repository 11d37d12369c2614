import { countriesOf, type CountryCode } from './countries.ts'
import { formatNational } from './format.ts'
import type { PhoneMetadata } from './metadata/metadata.ts'
import { readInCountry } from './numbering.ts'

/**
 * A mobile number as people in the country write it, from the numbering plan's own examples.
 * @returns `'06 12345678'` for `'NL'`; `undefined` if the country's rules are not loaded
 */
export function exampleNumber(country: CountryCode, metadata: PhoneMetadata): string | undefined {
  const digits = Object.hasOwn(metadata.examples, country) ? metadata.examples[country] : undefined
  return digits && formatNational(readInCountry(digits, country, metadata), metadata)
}

/** An example from the calling code that was typed, else from the country that was chosen. */
export function exampleFor(callingCode: string | undefined, country: CountryCode | undefined, metadata: PhoneMetadata): { example?: string } {
  const countries = callingCode ? countriesOf(callingCode) : []
  const model = countries.find((one) => one === country) ?? countries[0] ?? country
  const example = model && exampleNumber(model, metadata)
  return example ? { example } : {}
}
