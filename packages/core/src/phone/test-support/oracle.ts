import google, { type GoogleNumber, type Plan } from 'google-libphonenumber'

const { PhoneNumber, PhoneNumberFormat, PhoneNumberType, PhoneNumberUtil } = google
const util = PhoneNumberUtil.getInstance()
const TYPE_NAMES = new Map(Object.entries(PhoneNumberType).map(([name, value]) => [value, name]))
const IS_POSSIBLE = 0

/** What Google says about a text, or what we say; the two are compared. */
export interface Reading {
  readonly possible: boolean
  readonly e164?: string
  readonly valid?: boolean
  readonly type?: string | undefined
  /** `'001'` is an international service. */
  readonly region?: string | undefined
}

/** Google's reading of the text; of the plain form if Google does not find a number in the text at all. */
export function askGoogle(text: string, region: string | undefined, plain = text): Reading {
  try {
    return readingOf(util.parse(text, region ?? 'ZZ'))
  } catch (error) {
    const unread = plain !== text && (error as Error).message === 'The string supplied did not seem to be a phone number'
    return unread ? askGoogle(plain, region) : { possible: false }
  }
}

function readingOf(number: GoogleNumber): Reading {
  if (util.isPossibleNumberWithReason(number) !== IS_POSSIBLE) return { possible: false }
  const e164 = util.format(number, PhoneNumberFormat.E164)
  if (!util.isValidNumber(number)) return { possible: true, e164, valid: false }
  const region = util.getRegionCodeForNumber(number) ?? undefined
  return { possible: true, e164, valid: true, type: TYPE_NAMES.get(util.getNumberType(number)), region }
}

export const REGIONS: readonly string[] = util.getSupportedRegions().sort()
export const SERVICES: readonly string[] = util.getSupportedGlobalNetworkCallingCodes().map(String)

export function callingCodeOf(regionOrService: string): string {
  return /^\d/.test(regionOrService) ? regionOrService : String(util.getCountryCodeForRegion(regionOrService))
}

export function planOf(regionOrService: string): Plan {
  return /^\d/.test(regionOrService) ? util.getMetadataForNonGeographicalRegion(Number(regionOrService)) : util.getMetadataForRegion(regionOrService)
}

/** A national number in Google's own formats. */
export function written(callingCode: string, digits: string, as: 'INTERNATIONAL' | 'NATIONAL' | 'RFC3966'): string {
  return util.format(numberOf(callingCode, digits), PhoneNumberFormat[as])
}

/** A national number with the exit code of the region it is dialled from. */
export function dialledFrom(region: string, callingCode: string, digits: string): string {
  return util.formatOutOfCountryCallingNumber(numberOf(callingCode, digits), region)
}

function numberOf(callingCode: string, digits: string): GoogleNumber {
  const number = new PhoneNumber()
  const zeros = /^0*/.exec(digits.slice(0, -1))![0].length
  number.setCountryCode(Number(callingCode))
  number.setNationalNumber(Number(digits))
  if (zeros) number.setItalianLeadingZero(true)
  if (zeros > 1) number.setNumberOfLeadingZeros(zeros)
  return number
}
