import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanPhoneText, MAX_TEXT_CHARS } from './clean.ts'

const SCRIPTS = {
  'Arabic-Indic': '٠٦ ١٢٣٤٥٦٧٨',
  Persian: '۰۶ ۱۲۳۴۵۶۷۸',
  Devanagari: '०६ १२३४५६७८',
  Bengali: '০৬ ১২৩৪৫৬৭৮',
  Thai: '๐๖ ๑๒๓๔๕๖๗๘',
  Khmer: '០៦ ១២៣៤៥៦៧៨',
  'full-width': '０６　１２３４５６７８',
  'mathematical bold': '𝟎𝟔 𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖',
  'mathematical monospace': '𝟶𝟼 𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾',
  Adlam: '𞥐𞥖 𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘',
}

describe('digits', () => {
  test.each(Object.entries(SCRIPTS))('%s digits are read', (_, text) => {
    expect(cleanPhoneText(text)).toEqual({ number: '0612345678' })
  })

  test('every decimal digit of Unicode has the value that Intl writes it for', () => {
    for (const system of Intl.supportedValuesOf('numberingSystem')) {
      const format = new Intl.NumberFormat('en', { numberingSystem: system, useGrouping: false })
      const text = format.format(9876543210)
      if (/^\p{Nd}+$/u.test(text)) expect(cleanPhoneText(text), system).toEqual({ number: '9876543210' })
    }
  })

  test('are never reordered, whatever stands between them', () => {
    const noise = fc.stringMatching(/^[\p{P}\p{Z}\p{Cf}]{0,3}$/u).filter((text) => !/[%#;,+~]/.test(text.normalize('NFKC')))
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(9), noise), { minLength: 1, maxLength: 20 }), (pairs) => {
      const digits = pairs.map(([digit]) => digit).join('')
      expect(cleanPhoneText(pairs.flat().join('')).number).toBe(digits)
    }))
  })

  test('of the number and its extension stand in the text in that order, whatever the text', () => {
    const piece = fc.constantFrom(...'0123456789 +-()[]/.,;:#*~xX٣३３𝟿%', ',,', 'ext', 'tel:', 'wa.me/', '?phone=', '&text=', ';isub=', ' / x', 'é', '\u200f')
    fc.assert(fc.property(fc.string({ unit: piece, maxLength: 60 }), (text) => {
      const { number, extension = '' } = cleanPhoneText(text)
      const inText = [...text].map((sign) => '٣३３'.includes(sign) ? '3' : sign === '𝟿' ? '9' : sign).filter((sign) => /\d/.test(sign))
      for (const digit of (number + extension).replace('+', '')) expect(inText.splice(0, inText.indexOf(digit) + 1).at(-1)).toBe(digit)
    }), { numRuns: 2_000 })
  })
})

describe('what stands around the digits', () => {
  test.each([
    ['06-12.34/56(78)', '0612345678'],
    ['06\u00a012\u202f34\u200956\u300078', '0612345678'],
    ['\u202a+31 6 12345678\u202c', '+31612345678'],
    ['\u200e\u206606\u00ad12345678\u2069\ufeff', '0612345678'],
    ['＋３１　６　１２３４ー５６７８', '+31612345678'],
    ['﹢31 6 1234−5678', '+31612345678'],
    ['(+31) 6 12345678', '+31612345678'],
    ['+44 (0)20 7946 0958', '+4402079460958'],
    ['++31612345678', '+31612345678'],
    ['0612345678+', '0612345678'],
    ['06\t12345678\n', '0612345678'],
    ['📞 0612345678', '0612345678'],
    ['0️⃣6️⃣ 12345678', '0612345678'],
    ['Tel.: 06 12345678', '0612345678'],
    ['Phone 0612345678', '0612345678'],
    ['tel.0612345678', '0612345678'],
    ['(M)0612345678', '0612345678'],
    ['电话0612345678', '0612345678'],
    ['โทร0612345678', '0612345678'],
    ['M +31 6 12345678', '+31612345678'],
    ['0xx11 98765-4321', '011987654321'],
    ['06,12,34,56,78', '0612345678'],
    ['*0612345678*', '0612345678'],
    ['#0612345678#', '0612345678'],
    ['[+31] 6_12345678', '+31612345678'],
    ['00+31 6 12345678', '+31612345678'],
    ['011 + 31 6 12345678', '+31612345678'],
    ['03~1234~5678', '0312345678'],
  ])('%s is %s', (text, number) => expect(cleanPhoneText(text)).toEqual({ number }))
})

describe('links', () => {
  test.each([
    ['tel:+31-6-12345678', '+31612345678'],
    ['TEL:0612345678', '0612345678'],
    ['tel:%2B31%206%2012345678', '+31612345678'],
    ['tel:612345678;phone-context=+31', '+31612345678'],
    ['Telefon: tel:%2B31%206%2012345678', '+31612345678'],
    ['tel:0612345678;phone-context=example.com', '0612345678'],
    ['tel:+31612345678;isub=1234', '+31612345678'],
    ['tel:06-12345678;phone-context=+31;a=b', '+310612345678'],
    ['whatsapp:+31612345678', '+31612345678'],
    ['whatsapp://send?phone=31612345678&text=Hi%201', '+31612345678'],
    ['https://wa.me/31612345678', '+31612345678'],
    ['wa.me/+31612345678?text=order%2042', '+31612345678'],
    ['wa.me/%2B31612345678', '+31612345678'],
    ['https://api.whatsapp.com/send/?phone=%2B31612345678&text&type=phone_number', '+31612345678'],
  ])('%s is %s', (text, number) => expect(cleanPhoneText(text)).toEqual({ number }))

  test.each([
    'https://example.com/p/612345678',
    'https://wa.me/message/ABC612345678',
    'wa.me/message/612345678',
    'https://wa.me/qr/ABC123',
    'https://chat.whatsapp.com/612345678',
    'whatsapp://send?text=612345678',
    'tel:06%12345678',
  ])('%s carries no number', (text) => expect(cleanPhoneText(text)).toEqual({ number: '', problem: 'phone_not_a_number' }))
})

describe('extensions', () => {
  test.each([
    ['020 794 6095 ext. 123', '123'],
    ['020 794 6095 ext 123', '123'],
    ['020 794 6095 EXTENSION: 123', '123'],
    ['020 794 6095x123', '123'],
    ['020 794 6095 ｘ１２３', '123'],
    ['020 794 6095 #123', '123'],
    ['020 794 6095 - 123#', '123'],
    ['020 794 6095,,123', '123'],
    ['020 794 6095;123', '123'],
    ['020 794 6095;ext=123', '123'],
    ['020 794 6095 доб. 123', '123'],
    ['020 794 6095 (x123)', '123'],
    ['020 794 6095 toestel 123', '123'],
    ['020 794 6095 extensión 123', '123'],
    ['020 794 6095 extensio\u0301n 123', '123'],
    ['020 794 6095 x123/x124', '123'],
    ['020 794 6095, 123', '123'],
    ['020 794 6095 ~ 123', '123'],
  ])('%s has %s', (text, extension) => expect(cleanPhoneText(text)).toEqual({ number: '0207946095', extension }))

  test.each(['40121 ext. 12', '40121x12', '40121 #12', '40121;12', '40121,,12', '40121 доб. 12'])('%s has one after a short number', (text) => {
    expect(cleanPhoneText(text)).toEqual({ number: '40121', extension: '12' })
  })

  test.each([
    ['0612345678; 0687654321', '06123456780687654321'],
    ['40612345; 40712345', '4061234540712345'],
    ['40612345, 40712345', '4061234540712345'],
    ['0612345678; 06-87654321', '06123456780687654321'],
  ])('are none where a second number stands: %s', (text, number) => expect(cleanPhoneText(text)).toEqual({ number }))

  test('need a number before them', () => {
    expect(cleanPhoneText('ext. 123')).toEqual({ number: '123' })
    expect(cleanPhoneText('06,12345678')).toEqual({ number: '0612345678' })
  })
})

describe('what is no number', () => {
  test.each([
    ['0800 FLOWERS', 'phone_words'],
    ['1-800-GOOG-411', 'phone_words'],
    ['0612345678 (mobile)', 'phone_words'],
    ['٠٦ موبايل', 'phone_words'],
    ['hello', 'phone_not_a_number'],
    ['ada@example.com', 'phone_not_a_number'],
    ['06 12345678 + 06 87654321', 'phone_not_a_number'],
    ['06%', 'phone_not_a_number'],
    ['06%12345678', 'phone_not_a_number'],
    ['+31 6%31234567', 'phone_not_a_number'],
    ['Tel: 06%31234567', 'phone_not_a_number'],
    ['ada612345678', 'phone_words'],
    ['O6 12345678', 'phone_words'],
    ['Tel+31612345678', 'phone_words'],
    ['(e\u030112345678', 'phone_words'],
    ['*31#0612345678', 'phone_not_a_number'],
    ['06 ½', 'phone_not_a_number'],
    ['0'.repeat(MAX_TEXT_CHARS + 1), 'phone_too_long'],
  ])('%s is refused as %s', (text, problem) => expect(cleanPhoneText(text)).toEqual({ number: '', problem }))

  test.each(['', '   ', '\u200e\u2069', '(', '-', '()', '٫'])('%j holds nothing yet', (text) => {
    expect(cleanPhoneText(text)).toEqual({ number: '' })
  })

  test.each([null, undefined])('%s from an untyped caller holds nothing', (text) => {
    expect(cleanPhoneText(text as unknown as string)).toEqual({ number: '' })
  })

  test('a lone plus sign is the start of one', () => expect(cleanPhoneText(' + ')).toEqual({ number: '+' }))
})
