import examples from 'libphonenumber-js/mobile/examples'
import parseMax, { getExampleNumber } from 'libphonenumber-js/max'
import { expect, test } from 'vitest'
import { callingCodeOf, COUNTRIES, countriesOf } from './countries.ts'
import { exampleNumber } from './example-number.ts'
import { CALLING_CODES } from './metadata/generated/calling-codes.ts'
import { loadPhoneMetadata } from './metadata/load-phone-metadata.ts'
import { parsePhone } from './parse-phone.ts'

const VARIANTS_PER_COUNTRY = 40

/** The whole rule set's answer. It drops one trunk prefix a time; ours drops all, so that E.164 read again stays the same. */
function parseWithAllRules(text: string): ReturnType<typeof parseMax> {
  const phone = parseMax(text, { extract: false })
  const again = phone && parseMax(phone.number, { extract: false })
  return again && again.number.length < phone.number.length ? parseWithAllRules(again.number) : phone
}

/** libphonenumber-js takes a plan without mobile numbers for one whose mobile numbers look like fixed lines; Google does not. */
const typeOf = (phone: ReturnType<typeof parseMax>) => (phone?.country === 'TA' ? 'FIXED_LINE' : phone?.getType())

/** Numbers near a real one: a few digits changed, one missing or one too many. The same in every run. */
function variantsOf(digits: string, seed: number): string[] {
  let state = seed
  const random = (below: number) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below
  return Array.from({ length: VARIANTS_PER_COUNTRY }, () => {
    const at = random(digits.length)
    const changed = digits.slice(0, at) + String(random(100_000)).padStart(5, '0') + digits.slice(at + 5)
    return changed.slice(0, digits.length - 1 + random(3))
  })
}

test.each(COUNTRIES)('%s: its example is read in every form with the rules of its calling code alone', async (country) => {
  const metadata = await loadPhoneMetadata(country)
  const example = getExampleNumber(country, examples)!
  const expected = {
    status: 'possible',
    e164: example.number,
    callingCode: callingCodeOf(country),
    country: parseWithAllRules(example.number)!.country,
    valid: true,
    type: typeOf(example),
    international: example.formatInternational(),
  }
  expect(exampleNumber(country, metadata)).toBe(example.formatNational())
  expect(parsePhone(example.formatNational(), country, metadata)).toMatchObject(expected)
  for (const text of [example.number, example.formatInternational(), example.getURI(), `https://wa.me/${example.number.slice(1)}`]) {
    expect(parsePhone(text, undefined, metadata)).toMatchObject(expected)
  }
})

test.each(COUNTRIES)('%s: numbers near its example are judged as with all rules', async (country) => {
  const metadata = await loadPhoneMetadata(country)
  const callingCode = callingCodeOf(country)!
  for (const digits of variantsOf(examples[country], country.charCodeAt(0) * 256 + country.charCodeAt(1))) {
    const text = `+${callingCode}${digits}`
    const result = parsePhone(text, undefined, metadata)
    const expected = parseWithAllRules(text)
    if (result.status !== 'possible') {
      expect(expected?.isPossible() && countriesOf(callingCode).length === 1, text).toBeFalsy()
      continue
    }
    if (!result.valid && expected?.country === 'TA') continue
    expect([result.e164, result.valid, result.type], text).toEqual([expected?.number, expected?.isValid(), typeOf(expected)])
    if (result.valid) expect(result.country, text).toBe(expected?.country)
  }
})

test('a number of every international service is read', async () => {
  const services = CALLING_CODES.match(/\d+(?= ;)/g)!
  expect(services).toContain('800')
  for (const code of services) {
    const metadata = await loadPhoneMetadata(code)
    expect(parsePhone(`+${code} 12345678901`.slice(0, 13), undefined, metadata)).toMatchObject({ callingCode: code })
  }
})
