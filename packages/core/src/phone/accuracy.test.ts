// Google's libphonenumber as oracle, over every region and type. A number is possible for Google when isPossibleNumberWithReason
// answers IS_POSSIBLE; IS_POSSIBLE_LOCAL_ONLY is not, for nobody can send a message to a number without its area code.
// Numbers are made from Google's patterns and written in every form; the text is given to both. Where Google finds no number in it
// (scripts and spaces that it does not know), and for wa.me links, Google is asked for the plain form instead. E.164 must be equal where
// both say possible; type and region where both say valid.
import { expect, test } from 'vitest'
import { E164 } from '../event/limits.ts'
import { COUNTRIES, type CountryCode } from './countries.ts'
import { CALLING_CODES } from './metadata/generated/calling-codes.ts'
import { loadPhoneMetadata } from './metadata/load-phone-metadata.ts'
import { NO_METADATA, type PhoneMetadata } from './metadata/metadata.ts'
import { parsePhone, readPhone } from './parse-phone.ts'
import { differenceOf, REASONS, type Disagreement } from './test-support/disagreements.ts'
import { formsOf } from './test-support/forms.ts'
import { googleRules } from './test-support/google-rules.ts'
import { numbersOf } from './test-support/numbers.ts'
import { askGoogle, REGIONS, SERVICES, type Reading } from './test-support/oracle.ts'
import { createRandom } from './test-support/random.ts'

const SEED = Number(process.env['ACCURACY_SEED'] ?? 1)
const MIN_CASES = 10_000
const MIN_AGREEMENT = 0.998
const MIN_AGREEMENT_MOBILE = 0.996

let shipped = NO_METADATA
for (const code of CALLING_CODES.match(/\d+/g)!) shipped = await loadPhoneMetadata(code, shipped)
const theirs = googleRules()

interface Case extends Disagreement {
  readonly mobile: boolean
  readonly what: string
  /** What the field says, which takes only what E.164 can carry. */
  readonly inField: Reading
  readonly reason?: string
}

function readWith(metadata: PhoneMetadata, text: string, country: string | undefined, read = parsePhone): Reading {
  const result = read(text, country as CountryCode | undefined, metadata)
  if (result.status !== 'possible') return { possible: false }
  const { e164, valid, type, country: region = '001' } = result
  return { possible: true, e164, valid, ...(valid && { type, region }) }
}

function casesOf(seed: number): Case[] {
  const random = createRandom(seed)
  return [...REGIONS, ...SERVICES].flatMap((region) => numbersOf(region, random)).flatMap((number) =>
    formsOf(number, random).map(({ form, text, country, plain, foreign }): Case => {
      const google = askGoogle(foreign ? plain! : text, country, plain)
      const [ours, withGoogleRules] = [readWith(shipped, text, country), readWith(theirs, text, country)]
      const disagreement = { region: number.region, text, country, google, ours, withGoogleRules }
      const reason = differenceOf(google, ours) && Object.keys(REASONS).find((name) => REASONS[name]!(disagreement))
      const what = `${number.region} ${number.type}, ${number.kind}; ${form}: ${JSON.stringify(text)} in ${country}`
      const inField = readWith(shipped, text, country, readPhone)
      return { ...disagreement, what, inField, mobile: number.type === 'Mobile', ...(reason && { reason }) }
    }),
  )
}

const cases = casesOf(SEED)
const mobile = cases.filter((one) => one.mobile)
const agreement = (list: readonly Case[], reading: 'ours' | 'withGoogleRules') =>
  list.filter((one) => !differenceOf(one.google, one[reading])).length / list.length

test('every region has its cases, most of them possible numbers, many valid', () => {
  expect([...COUNTRIES]).toEqual(REGIONS)
  expect(cases.length).toBeGreaterThan(MIN_CASES)
  expect(cases.filter(({ google }) => google.possible).length / cases.length).toBeGreaterThan(0.5)
  expect(cases.filter(({ google }) => google.valid).length / cases.length).toBeGreaterThan(0.3)
})

test('texts are read as Google reads them, by the same rules', () => {
  expect(agreement(cases, 'withGoogleRules')).toBeGreaterThanOrEqual(MIN_AGREEMENT)
  expect(agreement(mobile, 'withGoogleRules')).toBeGreaterThanOrEqual(MIN_AGREEMENT_MOBILE)
})

test('with the rules that ship, which are of the same day as Google\'s package', () => {
  expect(agreement(cases, 'ours')).toBeGreaterThanOrEqual(MIN_AGREEMENT)
  expect(agreement(mobile, 'ours')).toBeGreaterThanOrEqual(MIN_AGREEMENT_MOBILE)
})

test('every disagreement has a known reason', () => {
  const unexplained = cases.filter((one) => differenceOf(one.google, one.ours) && !one.reason)
  expect(unexplained.map(({ what, google, ours }) => ({ what, google, ours }))).toEqual([])
})

test('the field takes the same numbers, but for those that E.164 cannot carry', () => {
  const taken = (google: Reading): Reading => (google.e164 && !E164.test(google.e164) ? { possible: false } : google)
  const wrong = cases.filter(({ google, inField, reason }) => !reason && differenceOf(taken(google), inField))
  expect(wrong.map(({ what, google, inField }) => ({ what, google, inField }))).toEqual([])
})

if (process.env['ACCURACY_REPORT']) {
  const percent = (list: readonly Case[], reading: 'ours' | 'withGoogleRules') => `${(100 * agreement(list, reading)).toFixed(2)} %`
  for (const list of [cases, mobile]) {
    console.log(`${list.length} cases: ${percent(list, 'ours')}, ${percent(list, 'withGoogleRules')} by Google's rules`)
  }
  for (const reason of Object.keys(REASONS)) {
    const found = cases.filter((one) => one.reason === reason)
    console.log(`${found.length}: ${reason}\n${found.map(({ what }) => what).join('\n')}`)
  }
}
