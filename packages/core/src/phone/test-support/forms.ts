import { dialledFrom, planOf, REGIONS, written } from './oracle.ts'
import type { TestNumber } from './numbers.ts'
import type { Random } from './random.ts'

/** One way of entering a number. */
export interface Entered {
  readonly form: string
  readonly text: string
  /** The country that is chosen beside the text. */
  readonly country: string | undefined
  /** What to ask Google where it cannot read such a text. */
  readonly plain?: string
  /** Whether Google would take the text for something else: then it is asked for the plain form at once. */
  readonly foreign?: true
}

const SEPARATORS = ['-', '.', '/', ' - ', '\u00a0', '\u2009', '\u202f', '\u3000', '\u2011', '\u2013', ' . ', '']
const SCRIPTS = ['٠', '۰', '०', '০', '０', '๐', '၀', '០', '౦', '૦', '༠', '໐', '߀', '꯰', '𑄶', '𝟎']
const BIDI = [['\u202a', '\u202c'], ['\u200e', ''], ['\u2066', '\u2069'], ['\ufeff', '\u200b'], ['\u200f', '\u200f']] as const
/** Regions that dial 00 before calling abroad. */
const DIAL_00 = REGIONS.filter((region) => planOf(region).getInternationalPrefixOrDefault() === '00')
const DIAL_011 = REGIONS.filter((region) => planOf(region).getInternationalPrefixOrDefault() === '011')

const repunctuated = (text: string, random: Random) => {
  const separator = random.pick(SEPARATORS)
  return text.replace(/[ -]+/g, separator)
}
const inScript = (text: string, random: Random) => {
  const zero = random.pick(SCRIPTS).codePointAt(0)!
  return text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))
}

/** Every form of a number of a country, as it is typed by somebody there. */
function nationalForms({ region, callingCode, digits }: TestNumber, random: Random): Entered[] {
  const typed = written(callingCode, digits, 'NATIONAL')
  const prefix = planOf(region).getNationalPrefix() ?? ''
  const native = inScript(typed, random)
  const spaced = repunctuated(typed, random)
  const here = (form: string, text: string, plain = typed): Entered => ({ form: `national, ${form}`, text, country: region, plain })
  return [
    here('no prefix', digits, digits),
    here('formatted', typed),
    here('prefix', prefix + digits, prefix + digits),
    here('prefix, grouped', `${prefix}${digits.slice(0, 2)} ${digits.slice(2)}`, prefix + digits),
    here('other punctuation', spaced),
    here('native digits', native),
    here('calling code without plus', callingCode + digits, callingCode + digits),
  ]
}

/** Every form that works from anywhere. */
function internationalForms({ region, callingCode, digits }: TestNumber, random: Random): Entered[] {
  const formatted = written(callingCode, digits, 'INTERNATIONAL')
  const link = written(callingCode, digits, 'RFC3966')
  const e164 = `+${callingCode}${digits}`
  const country = random.pick([/^\d/.test(region) ? undefined : region, random.pick(REGIONS), undefined])
  const rest = formatted.slice(callingCode.length + 2)
  const [before, after] = random.pick(BIDI)
  const zero = planOf(/^\d/.test(region) ? 'NL' : region).getNationalPrefix() ?? ''
  const here = (form: string, text: string, plain = e164): Entered => ({ form: `international, ${form}`, text, country, plain })
  const pasted = (form: string, text: string, plain = e164): Entered => ({ form: `pasted, ${form}`, text, country, plain })
  return [
    here('E.164', e164),
    here('formatted', formatted),
    here('other punctuation', repunctuated(formatted, random)),
    here('code in parentheses', `(+${callingCode}) ${rest}`),
    here('native digits', inScript(formatted, random)),
    pasted('(0)', `+${callingCode} (${zero || '0'})${rest}`, `+${callingCode}${zero || '0'}${digits}`),
    pasted('tel:', link),
    pasted('whatsapp:', `whatsapp:${e164}`),
    pasted('between direction marks', `${before}${formatted}${after}`),
    { ...pasted('wa.me', `https://wa.me/${e164.slice(1)}`), foreign: true },
  ]
}

function exitCodeForms({ callingCode, digits }: TestNumber, random: Random): Entered[] {
  const abroad = random.pick(REGIONS)
  const formatted = written(callingCode, digits, 'INTERNATIONAL').slice(1)
  const here = (form: string, text: string, country: string): Entered => ({ form: `exit code, ${form}`, text, country })
  return [
    here('00', `00${random.pick(['', ' '])}${formatted}`, random.pick(DIAL_00)),
    here('011', `011 ${formatted}`, random.pick(DIAL_011)),
    here('own', dialledFrom(abroad, callingCode, digits), abroad),
    here('011 after a plus', `+011 ${formatted}`, random.pick(DIAL_011)),
  ]
}

/** Some of the ways to enter a number, one of each family at least. */
export function formsOf(number: TestNumber, random: Random): Entered[] {
  const families = [internationalForms(number, random), exitCodeForms(number, random)]
  if (!/^\d/.test(number.region)) families.unshift(nationalForms(number, random))
  return families.map((family) => random.pick(family))
}
