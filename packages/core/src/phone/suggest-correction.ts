import type { PhoneMetadata } from './metadata/metadata.ts'
import { readAfterCode, type PhoneNumber } from './numbering.ts'

/** Ways of writing a mobile number that were right once, or are right in another format. National digits to national digits. */
const CORRECTIONS: Readonly<Record<string, readonly [from: RegExp, to: (...digits: string[]) => string]>> = {
  // Mexico dropped all prefixes in 2019; WhatsApp still shows the 1 of mobile numbers.
  52: [/^(?:1|01|04[45])(\d{10})$/, (_, rest) => rest!],
  // Argentina's mobile numbers carry a 9 when called from abroad.
  54: [/^([1-8]\d{9})$/, (_, rest) => `9${rest}`],
  // Brazil put a 9 before all mobile numbers by 2016.
  55: [/^(\d\d)([6-9]\d{7})$/, (_, area, rest) => `${area}9${rest}`],
}

/** The mobile number that was probably meant, if the one given is none. */
export function suggestCorrection(phone: PhoneNumber, metadata: PhoneMetadata): { suggestion?: string } {
  const { callingCode, digits } = phone
  const correction = CORRECTIONS[callingCode]
  if (!correction?.[0].test(digits) || isMobile(phone)) return {}
  const meant = readAfterCode(callingCode, digits.replace(...correction), metadata)
  return isMobile(meant) ? { suggestion: `+${callingCode}${meant.digits}` } : {}
}

function isMobile({ type }: PhoneNumber): boolean {
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE'
}
