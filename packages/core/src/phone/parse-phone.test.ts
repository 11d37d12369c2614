import { describe, expect, test } from 'vitest'
import type { CountryCode } from './countries.ts'
import { loadPhoneMetadata } from './metadata/load-phone-metadata.ts'
import { NO_METADATA } from './metadata/metadata.ts'
import { parsePhone, readPhone } from './parse-phone.ts'

const CODES = [
  '1', '7', '31', '33', '39', '44', '47', '49', '52', '54', '55', '61', '62', '65', '66', '81', '82', '86', '91', '212', '262', '290',
  '358', '370', '590', '599', '800', '976',
]
let metadata = NO_METADATA
for (const code of CODES) metadata = await loadPhoneMetadata(code, metadata)

const read = (text: string, country?: CountryCode) => parsePhone(text, country, metadata)

test('a number is returned with everything that is known about it', () => {
  expect(read('06 12 34 56 78', 'NL')).toEqual({
    status: 'possible',
    e164: '+31612345678',
    callingCode: '31',
    country: 'NL',
    type: 'MOBILE',
    valid: true,
    international: '+31 6 12345678',
    warnings: [],
  })
})

test.each<[text: string, country: CountryCode | undefined, e164: string]>([
  ['+44 7400 123456', 'NL', '+447400123456'],
  ['07400 123456', 'GB', '+447400123456'],
  ['0044 7400 123456', 'NL', '+447400123456'],
  ['011 44 7400 123456', 'US', '+447400123456'],
  ['0044 7400 123456', 'US', '+447400123456'],
  ['0044 7400 123456', undefined, '+447400123456'],
  ['8~10 44 7400 123456', 'RU', '+447400123456'],
  ['+0044 7400 123456', 'NL', '+447400123456'],
  ['+0044 7400 123456', undefined, '+447400123456'],
  ['+011 44 7400 123456', 'US', '+447400123456'],
  ['011 (44) 7400-123456', 'CA', '+447400123456'],
  ['00 14 44 7400 123456', 'BR', '+447400123456'],
  ['0044 7400 123456', 'BR', '+447400123456'],
  ['810 44 7400 123456', 'KZ', '+447400123456'],
  ['００４４　７４００　１２３４５６', 'DE', '+447400123456'],
  ['00 39 06 12345678', 'NL', '+390612345678'],
  ['0011 44 7400 123456', 'AU', '+447400123456'],
  ['0011+44 7400 123456', 'AU', '+447400123456'],
  ['00+44 (0)7400 123456', 'NL', '+447400123456'],
  ['00800 1234 5678', 'NL', '+80012345678'],
  ['+44 (0)7400 123456', 'US', '+447400123456'],
  ['44 7400 123456', 'GB', '+447400123456'],
  ['312 345 6789', 'IT', '+393123456789'],
  ['06 12345678', 'IT', '+390612345678'],
  ['+39 (0)6 12345678', undefined, '+390612345678'],
  ['011 15-2345-6789', 'AR', '+5491123456789'],
  ['0xx11 98765-4321', 'BR', '+5511987654321'],
  ['8 (912) 345-67-89', 'RU', '+79123456789'],
  ['+800 1234 5678', 'NL', '+80012345678'],
  ['https://wa.me/31612345678', 'US', '+31612345678'],
  ['https://api.whatsapp.com/send/?phone=31612345678&text&app_absent=0', 'US', '+31612345678'],
  ['whatsapp://send?phone=31612345678', 'US', '+31612345678'],
  ['whatsapp:+31612345678', 'US', '+31612345678'],
  ['tel:+31-6-12345678', 'US', '+31612345678'],
  ['०६ १२३४५६७८', 'NL', '+31612345678'],
  ['۰۶ ۱۲۳۴۵۶۷۸', 'NL', '+31612345678'],
  ['\u2067+٣١\u00a0٦\u202f١٢٣٤٥٦٧٨\u2069', 'US', '+31612345678'],
])('%s in %s is %s', (text, country, e164) => {
  expect(read(text, country)).toMatchObject({ status: 'possible', e164, valid: true })
})

test.each<[text: string, country: CountryCode | undefined, country: CountryCode]>([
  ['+1 416 555 0123', 'US', 'CA'],
  ['416 555 0123', 'US', 'CA'],
  ['+1 242 359 1234', undefined, 'BS'],
  ['+44 7624 345678', undefined, 'IM'],
  ['+7 771 000 9998', 'RU', 'KZ'],
  ['8 912 345 67 89', 'KZ', 'RU'],
  ['+44 7797 712345', 'GB', 'JE'],
  ['+44 1481 256789', 'GB', 'GG'],
  ['+39 06 698 12345', 'IT', 'VA'],
  ['+47 79 12 34 56', 'NO', 'SJ'],
  ['+47 406 12 345', 'SJ', 'NO'],
  ['+61 8 9162 1234', 'AU', 'CC'],
  ['+61 8 9164 1234', 'AU', 'CX'],
  ['0412 345 678', 'CX', 'AU'],
  // Western Sahara's numbers are Morocco's too, which comes first; Google says so as well
  ['+212 5288 12345', 'EH', 'MA'],
  ['+262 639 01 23 45', 'RE', 'YT'],
  ['+262 692 12 34 56', 'YT', 'RE'],
  ['+290 8999', 'SH', 'TA'],
  ['+290 51234', 'TA', 'SH'],
  ['+358 18 12345', 'FI', 'AX'],
  ['+358 50 123 4567', 'AX', 'FI'],
  ['+590 590 27 12 34', 'GP', 'BL'],
  ['+590 690 00 12 34', 'MF', 'GP'],
  ['+599 318 4372', 'CW', 'BQ'],
  ['+599 9 518 1234', 'BQ', 'CW'],
])('%s, typed in %s, belongs to %s', (text, chosen, country) => expect(read(text, chosen)).toMatchObject({ country, valid: true }))

test.each<[text: string, country: CountryCode | undefined, e164: string, extension: string]>([
  ['(415) 555-0123 x99', 'US', '+14155550123', '99'],
  ['415-555-0123,,99#', 'US', '+14155550123', '99'],
  ['tel:+1-415-555-0123;ext=99', undefined, '+14155550123', '99'],
  ['020 7946 0958 ext. 1234', 'GB', '+442079460958', '1234'],
  ['0044 20 7946 0958 #12', 'NL', '+442079460958', '12'],
  ['٠٢٠ ٧٩٤٦ ٠٩٥٨ ext ١٢', 'GB', '+442079460958', '12'],
])('%s in %s: its extension is no part of E.164', (text, country, e164, extension) => {
  const result = read(text, country)
  expect(result).toMatchObject({ e164, extension })
  expect(result).toHaveProperty('warnings', expect.arrayContaining(['phone_extension']))
})

test('an extension is kept out of the number and reported', () => {
  expect(read('+31 6 12345678 ext. 9')).toMatchObject({ e164: '+31612345678', extension: '9', warnings: ['phone_extension'] })
})

describe('00 and a calling code where the country dials another exit code', () => {
  test.each<[text: string, country: CountryCode, e164: string]>([
    ['0086 138 0013 8000', 'JP', '+8613800138000'],
    ['0044 7400 123456', 'JP', '+447400123456'],
    ['0044 7400 123456', 'KR', '+447400123456'],
    ['0044 7400 123456', 'ID', '+447400123456'],
    ['0031 6 12345678', 'RU', '+31612345678'],
    ['0044 7400 123456', 'SG', '+447400123456'],
    ['0044 7400 123456', 'TH', '+447400123456'],
  ])('%s in %s leads abroad, since it is no number there', (text, country, e164) => {
    expect(readPhone(text, country, metadata)).toMatchObject({ status: 'possible', e164, valid: true })
  })

  test('leaves alone what is a number there, or after the exit code of the country one that lacks a digit', () => {
    expect(readPhone('0031 612 345 678', 'AU', metadata)).toMatchObject({ status: 'possible', callingCode: '61' })
    expect(readPhone('001 44 33563952', 'MN', metadata)).toMatchObject({ status: 'incomplete', callingCode: '44' })
  })
})

describe('what a numbering plan allows and E.164 does not', () => {
  test.each<[text: string, code: string]>([
    ['0181 08188317029', 'phone_too_long'],
    ['+49 181 08188317029', 'phone_too_long'],
    ['+49 1699', 'phone_too_short'],
  ])('%s is a number of Germany, and none to a reader: %s', (text, code) => {
    expect(read(text, 'DE')).toMatchObject({ status: 'possible', callingCode: '49' })
    expect(readPhone(text, 'DE', metadata)).toMatchObject({ code, callingCode: '49', country: 'DE', example: '01512 3456789' })
    expect(readPhone(text, 'DE', metadata)).not.toHaveProperty('e164')
  })
})

describe('a second trunk prefix', () => {
  test('is dropped where the number would be taken with it, so that its E.164 is read as the same number', () => {
    expect(read('00 44 0 0800 781464', 'NL')).toMatchObject({ e164: '+44800781464' })
  })
  test('is not dropped to make a number short enough', () => {
    expect(read('+370 80064656485')).toMatchObject({ status: 'impossible', code: 'phone_too_long' })
  })
})

describe('what is doubtful is taken with a warning', () => {
  test.each<[text: string, country: CountryCode, warning: string]>([
    ['020 794 6095', 'NL', 'phone_landline'],
    ['0900 123 4567', 'NL', 'phone_premium'],
    ['0800 123 4567', 'NL', 'phone_toll_free'],
    ['0180 123 4567', 'DE', 'phone_shared_cost'],
    ['07640 123456', 'GB', 'phone_not_personal'],
    ['01 61 23 45 678', 'NL', 'phone_not_valid'],
  ])('%s in %s: %s', (text, country, warning) => {
    expect(read(text, country)).toMatchObject({ status: 'possible', warnings: [warning], valid: warning !== 'phone_not_valid' })
  })
})

describe('what is not possible is refused', () => {
  test.each<[text: string, country: CountryCode | undefined, status: string, code: string]>([
    ['', 'NL', 'empty', 'phone_empty'],
    [' ( ', 'NL', 'empty', 'phone_empty'],
    ['0', 'NL', 'incomplete', 'phone_too_short'],
    ['06', 'NL', 'incomplete', 'phone_too_short'],
    ['06 1', 'NL', 'incomplete', 'phone_too_short'],
    ['0612', 'NL', 'incomplete', 'phone_too_short'],
    ['201 555 012', 'US', 'incomplete', 'phone_too_short'],
    ['+', undefined, 'incomplete', 'phone_too_short'],
    ['+4', undefined, 'incomplete', 'phone_too_short'],
    ['+44', undefined, 'incomplete', 'phone_too_short'],
    ['00', 'NL', 'incomplete', 'phone_too_short'],
    ['201 555 01234', 'US', 'impossible', 'phone_too_long'],
    ['06 12 34 56 78 90 12 34 56', 'FR', 'impossible', 'phone_too_long'],
    ['1234567890123456789012', 'NL', 'impossible', 'phone_too_long'],
    ['06 12345678', undefined, 'incomplete', 'phone_country_unknown'],
    ['06 12345678', 'constructor' as CountryCode, 'incomplete', 'phone_country_unknown'],
    ['+999 123 456', 'NL', 'impossible', 'phone_country_unknown'],
    ['+0612345678', 'NL', 'impossible', 'phone_country_unknown'],
    ['1-800-FLOWERS', 'US', 'impossible', 'phone_words'],
    ['none', 'US', 'impossible', 'phone_not_a_number'],
  ])('%j in %s is %s: %s', (text, country, status, code) => expect(read(text, country)).toMatchObject({ status, code }))

  test.each<[text: string, country: CountryCode | undefined]>([
    ['1-800-FLOWERS', 'US'],
    ['+1 800 FLOWERS', undefined],
    ['0800 FLOWERS', 'GB'],
    ['0800-CALL-NOW', 'NL'],
    ['1300 FLOWERS', 'GB'],
    ['011 44 800 FLOWERS', 'US'],
    ['(415) 555-CALL ext. 2', 'US'],
  ])('the word in %s is reported, not guessed', (text, country) => {
    const result = read(text, country)
    expect(result).toMatchObject({ status: 'impossible', code: 'phone_words' })
    expect(result).not.toHaveProperty('e164')
    expect(result).not.toHaveProperty('suggestion')
  })

  test('with an example from the country it would be of', () => {
    expect(read('0612', 'NL')).toMatchObject({ example: '06 12345678' })
    expect(read('+44 74', 'NL')).toMatchObject({ example: '07400 123456', callingCode: '44' })
    expect(read('none', 'NL')).toMatchObject({ example: '06 12345678' })
    expect(read('06 12345678')).not.toHaveProperty('example')
  })

  test('with a calling code as soon as there is one, and a country where there is only one', () => {
    expect(read('+44 7')).toMatchObject({ callingCode: '44' })
    expect(read('+44 7')).not.toHaveProperty('country')
    expect(read('+31 6')).toMatchObject({ callingCode: '31', country: 'NL' })
  })
})

describe('a mobile number in an older or local form is offered in the one that messages reach', () => {
  test.each<[text: string, country: CountryCode | undefined, status: string, suggestion: string]>([
    ['+52 1 55 1234 5678', undefined, 'impossible', '+525512345678'],
    ['1 55 1234 5678', 'MX', 'impossible', '+525512345678'],
    ['044 55 1234 5678', 'MX', 'impossible', '+525512345678'],
    ['+54 11 2345 6789', undefined, 'possible', '+5491123456789'],
    ['11 2345-6789', 'AR', 'possible', '+5491123456789'],
    ['+55 11 8765-4321', undefined, 'possible', '+5511987654321'],
    ['(11) 8765-4321', 'BR', 'possible', '+5511987654321'],
  ])('%s in %s', (text, country, status, suggestion) => expect(read(text, country)).toMatchObject({ status, suggestion }))

  test.each(['+525512345678', '+5491123456789', '+5511987654321', '+551123456789', '+31612345678'])('%s is left alone', (text) => {
    expect(read(text)).toMatchObject({ status: 'possible' })
    expect(read(text)).not.toHaveProperty('suggestion')
  })
})

describe('without rules', () => {
  test('a calling code says which to load', () => {
    expect(parsePhone('+31 6 12345678', 'US', NO_METADATA)).toEqual({ status: 'pending', callingCode: '31', e164: '+31612345678' })
    expect(parsePhone('06 12345678', 'NL', NO_METADATA)).toEqual({ status: 'pending', callingCode: '31' })
  })

  test('an exit code leads to the rules of the country called', async () => {
    const dutch = await loadPhoneMetadata('NL')
    expect(parsePhone('0044 7400 123456', 'NL', dutch)).toEqual({ status: 'pending', callingCode: '44', e164: '+447400123456' })
  })

  test('nothing else waits', () => {
    expect(parsePhone('', 'NL', NO_METADATA).status).toBe('empty')
    expect(parsePhone('none', 'NL', NO_METADATA).status).toBe('impossible')
    expect(parsePhone('+99', 'NL', NO_METADATA).status).toBe('incomplete')
  })
})
