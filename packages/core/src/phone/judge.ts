import type { PhoneWarning } from './codes.ts'
import { formatInternational } from './format.ts'
import type { PhoneMetadata } from './metadata/metadata.ts'
import { rulesOf } from './metadata/rules.ts'
import type { PhoneNumber } from './numbering.ts'
import type { PhoneResult, PhoneType } from './phone-result.ts'
import { suggestCorrection } from './suggest-correction.ts'

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
export function judge(phone: PhoneNumber, metadata: PhoneMetadata): PhoneResult {
  const { callingCode, country, digits, type } = phone
  const length = compareLength(phone, metadata)
  const known = { callingCode, ...(country && { country }), ...suggestCorrection(phone, metadata) }
  if (length === 'long') return { status: 'impossible', code: 'phone_too_long', ...known }
  if (length === 'short') return { status: 'incomplete', code: 'phone_too_short', ...known }
  const valid = type !== undefined
  return {
    status: 'possible',
    ...known,
    e164: `+${callingCode}${digits}`,
    international: formatInternational(phone, metadata),
    valid,
    ...(valid && { type }),
    warnings: warningsOf(valid, type),
  }
}

/** The main country's lengths count for all that share its code, as they do at Google. */
function compareLength({ callingCode, digits }: PhoneNumber, metadata: PhoneMetadata): 'short' | 'right' | 'long' {
  const { lengths } = rulesOf(callingCode, metadata)
  if (digits.length > lengths.at(-1)!) return 'long'
  return lengths.includes(digits.length) ? 'right' : 'short'
}

function warningsOf(valid: boolean, type: PhoneType | undefined): readonly PhoneWarning[] {
  const warning = valid ? type && WARNINGS[type] : 'phone_not_valid'
  return warning ? [warning] : []
}
