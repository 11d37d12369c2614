import { countriesOf, type CountryCode } from './countries.ts'
import type { PhoneMetadata } from './metadata/metadata.ts'
import { expression, rulesOf, TYPE_RULES, type Rules } from './metadata/rules.ts'
import type { PhoneType } from './phone-result.ts'

/** A number taken apart by the rules of its calling code. Reads as Google's libphonenumber does, step by step. */
export interface PhoneNumber {
  readonly callingCode: string
  /** Without trunk prefix. */
  readonly digits: string
  readonly country?: CountryCode
  /** Of valid numbers only. */
  readonly type?: PhoneType
}

/** A number in several types is of the first of these. */
const ORDER = ['PREMIUM_RATE', 'TOLL_FREE', 'SHARED_COST', 'VOIP', 'PERSONAL_NUMBER', 'PAGER', 'UAN', 'VOICEMAIL'] as const

/** Reads what follows a calling code, whose rules are loaded. */
export function readAfterCode(callingCode: string, digits: string, metadata: PhoneMetadata): PhoneNumber {
  return sorted(callingCode, stripped(digits, rulesOf(callingCode, metadata)), metadata)
}

/** Reads digits as somebody in the country writes them, trunk prefix or not; the calling code may stand before them without a plus. */
export function readInCountry(digits: string, country: CountryCode, metadata: PhoneMetadata): PhoneNumber {
  const rules = rulesOf(country, metadata)
  const { callingCode, pattern, lengths } = rules
  if (digits.startsWith(callingCode)) {
    const rest = withoutPrefix(digits.slice(callingCode.length), rules)
    const better = !matches(digits, pattern) && matches(rest, pattern)
    if (better || digits.length > lengths.at(-1)!) return readAfterCode(callingCode, rest, metadata)
  }
  return { country, ...sorted(callingCode, stripped(digits, rules), metadata) }
}

function sorted(callingCode: string, digits: string, metadata: PhoneMetadata): PhoneNumber {
  const rest = settled(digits, rulesOf(callingCode, metadata))
  const countries = countriesOf(callingCode)
  const country = countries.length > 1 ? countries.find((one) => claims(rulesOf(one, metadata), rest)) : countries[0]
  const type = country || !countries.length ? typeOf(rest, rulesOf(country ?? callingCode, metadata)) : undefined
  return { callingCode, digits: rest, ...(country && { country }), ...(type && { type }) }
}

/**
 * Without a second trunk prefix, if the number would be taken with it. Google drops one only, so that its own E.164 form of some
 * numbers is read as another number.
 */
function settled(digits: string, rules: Rules): string {
  const rest = rules.lengths.includes(digits.length) ? stripped(digits, rules) : digits
  return rest.length < digits.length ? settled(rest, rules) : digits
}

/** Without trunk prefix, if what is left is long enough. */
function stripped(digits: string, rules: Rules): string {
  const rest = withoutPrefix(digits, rules)
  return rest.length > rules.lengths.at(-1)! || rules.lengths.includes(rest.length) ? rest : digits
}

/** Without trunk prefix, unless the digits are right with it only. */
function withoutPrefix(digits: string, { prefix, transform, pattern }: Rules): string {
  const start = prefix ? expression(prefix, '') : undefined
  const found = start?.exec(digits)
  if (!start || !found) return digits
  const rest = transform && found.at(-1) ? digits.replace(start, transform) : digits.slice(found[0].length)
  return matches(digits, pattern) && !matches(rest, pattern) ? digits : rest
}

/** Whether a country is the one, of those that share its calling code, that has the number. */
function claims(rules: Rules, digits: string): boolean {
  return rules.leading ? expression(rules.leading, '').test(digits) : typeOf(digits, rules) !== undefined
}

function typeOf(digits: string, { pattern, lengths, types }: Rules): PhoneType | undefined {
  const is = (type: keyof typeof TYPE_RULES) => {
    const rule = types[TYPE_RULES[type]]
    return rule && rule[0] !== '' && (rule[1] ?? lengths).includes(digits.length) && matches(digits, rule[0])
  }
  if (!lengths.includes(digits.length) || !matches(digits, pattern)) return undefined
  const special = ORDER.find(is)
  if (special) return special
  const mobile = types[TYPE_RULES.MOBILE]
  const sameAsFixed = mobile && mobile[0] === ''
  if (is('FIXED_LINE')) return sameAsFixed || is('MOBILE') ? 'FIXED_LINE_OR_MOBILE' : 'FIXED_LINE'
  return is('MOBILE') ? 'MOBILE' : undefined
}

function matches(digits: string, pattern: string): boolean {
  return expression(pattern, '$').test(digits)
}
