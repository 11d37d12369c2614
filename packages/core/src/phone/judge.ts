import type { PhoneWarning } from './codes.ts'
import { countriesOf, type CountryCode } from './countries.ts'
import type { PhoneMetadata } from './metadata/metadata.ts'
import { numberingPlanOf, type PhoneNumber } from './numbering.ts'
import type { PhoneResult, PhoneType } from './phone-result.ts'
import { suggestCorrection } from './suggest-correction.ts'

/** E.164 in digits, calling code included. */
const MIN_DIGITS = 7
const MAX_DIGITS = 15
const UNREADABLE_LENGTH = 10

const WARNINGS: Partial<Record<PhoneType, PhoneWarning>> = {
  FIXED_LINE: 'phone_landline',
  PREMIUM_RATE: 'phone_premium',
  TOLL_FREE: 'phone_toll_free',
  SHARED_COST: 'phone_shared_cost',
  PAGER: 'phone_not_personal',
  UAN: 'phone_not_personal',
  VOICEMAIL: 'phone_not_personal',
}

/** Refuses what is not possible, and says what is doubtful about the rest. */
export function judge(phone: PhoneNumber | undefined, digits: string, callingCode: string, metadata: PhoneMetadata): PhoneResult {
  const length = phone ? compareLength(phone, metadata) : digits.length > UNREADABLE_LENGTH ? 'long' : 'short'
  const country = phone?.country ?? onlyCountryOf(callingCode)
  const known = { callingCode, ...(country && { country }), ...suggestCorrection(callingCode, phone?.nationalNumber ?? digits, phone, metadata) }
  if (length === 'long') return { status: 'impossible', code: 'phone_too_long', ...known }
  if (!phone || length === 'short') return { status: 'incomplete', code: 'phone_too_short', ...known }
  const valid = phone.isValid()
  const type = valid ? phone.getType() : undefined
  return {
    status: 'possible',
    ...known,
    e164: phone.number,
    international: phone.formatInternational(),
    valid,
    ...(type && { type }),
    warnings: warningsOf(valid, type),
  }
}

/** The main country's lengths count for all that share its code, as they do at Google. */
function compareLength(phone: PhoneNumber, metadata: PhoneMetadata): 'short' | 'right' | 'long' {
  const { countryCallingCode, nationalNumber } = phone
  const lengths = numberingPlanOf(countryCallingCode, metadata).possibleLengths()
  const total = countryCallingCode.length + nationalNumber.length
  if (total > MAX_DIGITS || nationalNumber.length > lengths.at(-1)!) return 'long'
  return total >= MIN_DIGITS && lengths.includes(nationalNumber.length) ? 'right' : 'short'
}

function onlyCountryOf(callingCode: string): CountryCode | undefined {
  const countries = countriesOf(callingCode)
  return countries.length === 1 ? countries[0] : undefined
}

function warningsOf(valid: boolean, type: PhoneType | undefined): readonly PhoneWarning[] {
  const warning = valid ? type && WARNINGS[type] : 'phone_not_valid'
  return warning ? [warning] : []
}
