// `00` and a calling code, typed in every country, through what the field reads with. Google's libphonenumber says what the digits are to
// somebody who dials there; where that is nothing that E.164 can carry, they are the number of the country that 00 leads to.
import examples from 'libphonenumber-js/mobile/examples'
import { expect, test } from 'vitest'
import { E164 } from '../event/limits.ts'
import { callingCodeOf, COUNTRIES } from './countries.ts'
import { CALLING_CODES } from './metadata/generated/calling-codes.ts'
import { loadPhoneMetadata } from './metadata/load-phone-metadata.ts'
import { NO_METADATA } from './metadata/metadata.ts'
import { readPhone } from './parse-phone.ts'
import { settledByGoogle } from './test-support/disagreements.ts'
import { askGoogle, planOf } from './test-support/oracle.ts'
import { createRandom } from './test-support/random.ts'

const NUMBERS_PER_COUNTRY = 40

let all = NO_METADATA
for (const code of CALLING_CODES.match(/\d+/g)!) all = await loadPhoneMetadata(code, all)
const random = createRandom(1)
const mobiles = COUNTRIES.map((country) => `${callingCodeOf(country)}${examples[country]}`)

test.each(COUNTRIES)('%s: 00 leads abroad where the digits are no number otherwise', (country) => {
  const exitCode = new RegExp(`^(?:${planOf(country).getInternationalPrefixOrDefault()})`)
  for (const digits of Array.from({ length: NUMBERS_PER_COUNTRY }, () => random.pick(mobiles))) {
    const text = `00${digits}`
    const dialled = askGoogle(text, country)
    const meant = dialled.possible ? settledByGoogle(dialled).e164! : ''
    const e164 = E164.test(meant) ? meant : `+${digits}`
    const result = readPhone(text, country, all)
    // what follows the country's own exit code, 009 for one, may lack digits
    if (result.status === 'incomplete' && text.replace(exitCode, '').length < digits.length) continue
    expect(result, digits).toMatchObject({ status: 'possible', e164 })
  }
})
