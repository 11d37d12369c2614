import type { CountryCode } from './countries.ts'
import type { PhoneMetadata } from './metadata/metadata.ts'
import { readDigits } from './numbering.ts'

/**
 * A mobile number that nobody has, as people in the country write it.
 * @returns `'06 12345678'` for `'NL'`; `undefined` if the country's rules are not loaded
 */
export function exampleNumber(country: CountryCode, metadata: PhoneMetadata): string | undefined {
  const digits = metadata.examples[country]
  return digits && readDigits(digits, country, metadata)?.formatNational()
}
