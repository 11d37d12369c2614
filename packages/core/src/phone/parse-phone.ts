import { cleanPhoneText } from './clean.ts'
import { callingCodeAtStart, callingCodeOf, type CountryCode } from './countries.ts'
import { exampleFor } from './example-number.ts'
import { judge } from './judge.ts'
import { hasMetadata, type PhoneMetadata } from './metadata/metadata.ts'
import { expression, rulesOf } from './metadata/rules.ts'
import { readAfterCode, readInCountry } from './numbering.ts'
import type { PhoneResult } from './phone-result.ts'
import { e164Shape } from './unjudged.ts'

/** A plus sign and 15 digits. */
const MAX_E164_CHARS = 16

/**
 * Reads what a person typed, pasted or had filled in as a phone number. Never throws for a string; at most 5 ms for 10,000 characters.
 * @param text anything; see `cleanPhoneText`
 * @param country whose way of writing numbers and whose exit code apply to a number without plus; anything unknown counts as none
 * @param metadata the rules loaded so far; without those of the country or the typed calling code the result is `pending`
 * @example
 * parsePhone('06 12345678', 'NL', await loadPhoneMetadata('NL'))
 * // { status: 'possible', e164: '+31612345678', country: 'NL', type: 'MOBILE', valid: true, international: '+31 6 12345678', … }
 */
export function parsePhone(text: string, country: CountryCode | undefined, metadata: PhoneMetadata): PhoneResult {
  const { number, extension, problem } = cleanPhoneText(text)
  if (problem) return { status: 'impossible', code: problem, ...exampleFor(undefined, country, metadata) }
  if (!number) return { status: 'empty', code: 'phone_empty' }
  const result = number.startsWith('+') ? readAfterPlus(number.slice(1), country, metadata) : readNational(number, country, metadata)
  switch (result.status) {
    case 'possible':
      return extension ? { ...result, extension, warnings: [...result.warnings, 'phone_extension'] } : result
    case 'incomplete':
    case 'impossible':
      return { ...result, ...exampleFor(result.callingCode, country, metadata) }
    default:
      return result
  }
}

/** No calling code begins with 0: what does is an exit code, which some write after a plus sign. */
function readAfterPlus(digits: string, country: CountryCode | undefined, metadata: PhoneMetadata): PhoneResult {
  const callingCode = digits.startsWith('0') && country && callingCodeOf(country)
  const abroad = callingCode && hasMetadata(metadata, callingCode) ? afterExitCode(digits, country, metadata) : undefined
  return readInternational(abroad ?? digits.replace(/^00/, ''), metadata)
}

function readInternational(digits: string, metadata: PhoneMetadata): PhoneResult {
  const callingCode = callingCodeAtStart(digits)
  if (callingCode === 'partial') return { status: 'incomplete', code: 'phone_too_short' }
  if (!callingCode) return { status: 'impossible', code: 'phone_country_unknown' }
  if (!hasMetadata(metadata, callingCode)) return { status: 'pending', callingCode, ...e164Shape(`+${digits}`) }
  return judge(readAfterCode(callingCode, digits.slice(callingCode.length), metadata), metadata)
}

function readNational(digits: string, country: CountryCode | undefined, metadata: PhoneMetadata): PhoneResult {
  const callingCode = country && callingCodeOf(country)
  if (!callingCode) {
    return digits.startsWith('00') ? readInternational(digits.slice(2), metadata) : { status: 'incomplete', code: 'phone_country_unknown' }
  }
  if (!hasMetadata(metadata, callingCode)) return { status: 'pending', callingCode }
  const abroad = afterExitCode(digits, country, metadata)
  const result = abroad ? readInternational(abroad, metadata) : judge(readInCountry(digits, country, metadata), metadata)
  return (takesOther(result, abroad) && readForeignExitCode(digits, metadata, result.status === 'impossible' && !abroad)) || result
}

/** What follows the code that the country dials before calling abroad. */
function afterExitCode(digits: string, country: CountryCode, metadata: PhoneMetadata): string | undefined {
  const code = expression(rulesOf(country, metadata).exitCode || '00', '').exec(digits)?.[0]
  const rest = code && digits.slice(code.length)
  return rest?.startsWith('0') ? undefined : rest
}

/**
 * Reads like `parsePhone`, and takes only what E.164 can carry: numbers of fewer than 7 or more than 15 digits, which a few numbering
 * plans have, reach nobody from abroad.
 */
export function readPhone(text: string, country: CountryCode | undefined, metadata: PhoneMetadata): PhoneResult {
  const result = parsePhone(text, country, metadata)
  if (result.status !== 'possible' || e164Shape(result.e164).e164) return result
  const { callingCode, e164 } = result
  const known = { callingCode, ...(result.country && { country: result.country }), ...exampleFor(callingCode, country, metadata) }
  return e164.length > MAX_E164_CHARS
    ? { status: 'impossible', code: 'phone_too_long', ...known }
    : { status: 'incomplete', code: 'phone_too_short', ...known }
}

/** Whether the digits may be something else: as this they are refused. After a country's own exit code, too short is too short. */
function takesOther(result: PhoneResult, abroad: string | undefined): boolean {
  if (result.status === 'possible') return result.e164.length > MAX_E164_CHARS
  return result.status === 'impossible' || (result.status === 'incomplete' && !abroad)
}

/** `00` is dialled in most of the world, and written in more of it. */
function readForeignExitCode(digits: string, metadata: PhoneMetadata, anyPossible: boolean): PhoneResult | undefined {
  if (!digits.startsWith('00')) return undefined
  const result = readInternational(digits.slice(2), metadata)
  return result.status === 'pending' || (result.status === 'possible' && (anyPossible || result.valid)) ? result : undefined
}
