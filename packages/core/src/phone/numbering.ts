import { Metadata, parsePhoneNumberFromString, type MetadataJson, type NumberingPlan, type PhoneNumber } from 'libphonenumber-js/core'
import type { CountryCode } from './countries.ts'
import type { PhoneMetadata } from './metadata/metadata.ts'

export type { PhoneNumber } from 'libphonenumber-js/core'

/**
 * Takes clean digits apart by the rules of their calling code. A second trunk prefix is dropped like the first, so that
 * reading the E.164 form of a number again gives the same number.
 * @param digits with a plus sign and a loaded calling code, or national
 * @param country loaded; for national digits
 */
export function readDigits(digits: string, country: CountryCode | undefined, metadata: PhoneMetadata): PhoneNumber | undefined {
  const phone = parsePhoneNumberFromString(digits, { extract: false, ...(country && { defaultCountry: country }) }, packed(metadata))
  const again = phone && parsePhoneNumberFromString(phone.number, { extract: false }, packed(metadata))
  return again && again.number.length < phone.number.length ? readDigits(again.number, undefined, metadata) : phone
}

/** The rules of a loaded country, or of the main country of a loaded calling code. */
export function numberingPlanOf(countryOrCallingCode: string, metadata: PhoneMetadata): NumberingPlan {
  const all = new Metadata(packed(metadata))
  all.selectNumberingPlan(countryOrCallingCode as CountryCode)
  return all.numberingPlan!
}

/** libphonenumber-js never writes to it, but does not say so. */
function packed(metadata: PhoneMetadata): MetadataJson {
  return metadata as unknown as MetadataJson
}
