import type { PhoneMetadata } from './metadata/metadata.ts'
import { expression, rulesOf, type Format } from './metadata/rules.ts'
import type { PhoneNumber } from './numbering.ts'

/** `+31 6 12345678`: spaces alone, whatever the country puts between groups. */
export function formatInternational({ callingCode, digits }: PhoneNumber, metadata: PhoneMetadata): string {
  const format = formatFor(digits, callingCode, metadata)
  const grouped = format ? digits.replace(new RegExp(format[0]), format[5] || format[1]) : digits
  return `+${callingCode} ${grouped.replace(/\D+/g, ' ').trim()}`
}

/** `06 12345678`, with the trunk prefix where people write it. */
export function formatNational({ callingCode, digits }: PhoneNumber, metadata: PhoneMetadata): string {
  const format = formatFor(digits, callingCode, metadata)
  if (!format) return digits
  const prefixRule = format[3] || rulesOf(callingCode, metadata).prefixRule
  return digits.replace(new RegExp(format[0]), prefixRule ? format[1].replace(/(\$\d)/, prefixRule) : format[1])
}

function formatFor(digits: string, callingCode: string, metadata: PhoneMetadata): Format | undefined {
  const fits = ([pattern, , leading]: Format) => {
    const start = leading ? leading.at(-1) : ''
    return (!start || expression(start, '').test(digits)) && expression(pattern, '$').test(digits)
  }
  return (rulesOf(callingCode, metadata).formats || []).find(fits)
}
