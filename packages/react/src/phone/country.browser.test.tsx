import { ar } from '@unticked/core/locales/ar'
import { nl } from '@unticked/core/locales/nl'
import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { PhoneField } from './index.ts'
import { becomes, caretAt, country, e164, input, keys, options, paste, press, select, shared, showField } from './test-support/field.tsx'

afterEach(cleanup)

const face = () => document.querySelector('[data-part="country-face"]')!.textContent
const listed = async (count = 240) => {
  input().focus()
  await expect.poll(() => options().length).toBeGreaterThan(count)
}
const choose = (code: string) => userEvent.selectOptions(country(), code)

describe('the list', () => {
  test('is made at the first focus in the form, not before', async () => {
    showField({ beside: <input aria-label="Name" /> })
    await expect.poll(face).toBe('NL +31')
    expect(options()).toEqual(['NL'])
    await userEvent.click(page.getByRole('textbox', { name: 'Name' }))
    await expect.poll(() => options().length).toBe(246)
    expect(options().slice(0, 3)).toEqual(['Choose a country', 'Afghanistan (+93)', 'Åland Islands (+358)'])
    await expect.element(country()).toHaveValue('NL')
  })

  test.each([
    ['nl', nl, 'Duitsland (+49)'],
    ['ar', ar, 'ألمانيا (+49)'],
  ])('is in the language of the field: %s', async (locale, messages, germany) => {
    showField({ locale, messages })
    await listed()
    expect(options()).toContain(germany)
    expect(options()).toEqual([options()[0], ...options().slice(1).toSorted(new Intl.Collator(locale).compare)])
  })

  test('changes its language with the field, and keeps what is chosen and what a reset returns to', async () => {
    const { again } = showField()
    await listed()
    await choose('BR')
    again({ locale: 'nl', messages: nl })
    input().blur()
    await listed()
    await expect.poll(options).toContain('Brazilië (+55)')
    expect([select().value, new Set(options()).size]).toEqual(['BR', 246])
    await press('Reset')
    expect(select().value).toBe('NL')
  })

  test('is found by typing a name', async () => {
    showField()
    await listed()
    select().focus()
    await keys('braz')
    await expect.poll(face).toBe('BR +55')
  })

  test('holds only the countries that are given, as they are ordered', async () => {
    showField({ countries: ['NL', 'BE', 'DE'], countryOrder: 'given', preferredCountries: ['DE'] })
    await listed(3)
    expect(options()).toEqual(['Choose a country', 'Germany (+49)', 'Netherlands (+31)', 'Belgium (+32)'])
    await paste('+44 7400 123456')
    await becomes('+447400123456')
    await expect.element(country()).toHaveValue('NL')
  })

  test('begins with the preferred ones', async () => {
    showField({ preferredCountries: ['BE', 'AW'] })
    await listed()
    expect(options().slice(1, 4)).toEqual(['Belgium (+32)', 'Aruba (+297)', 'Afghanistan (+93)'])
  })
})

test('a flag, or what the page likes, stands before the short form', async () => {
  const flag = vi.fn((code: string) => <i data-flag={code} />)
  showField({ flag })
  await expect.poll(face).toBe('NL +31')
  expect(document.querySelector('[data-part="country-face"] > i')!.getAttribute('data-flag')).toBe('NL')
  await listed()
  await choose('BE')
  await expect.poll(() => document.querySelector('i')!.dataset.flag).toBe('BE')
})

describe('the first country', () => {
  test.each([
    ['is the one given', 'en-GB', 'NL', 'NL +31'],
    ['is the locale’s region', 'en-GB', undefined, 'GB +44'],
    ['is none without both', 'en', undefined, '+'],
  ])('%s', async (_which, locale, defaultCountry, short) => {
    render(<PhoneField {...shared} locale={locale} defaultCountry={defaultCountry} />)
    await expect.poll(face).toBe(short)
  })

  test('is asked for where there is none and the number needs it', async () => {
    const { told } = showField({ defaultCountry: undefined })
    await paste('0612345678')
    await expect.poll(() => told.mock.lastCall?.[0]).toMatchObject({ code: 'phone_country_unknown' })
    await choose('NL')
    await becomes('+31612345678')
  })
})

describe('follows a number', () => {
  test('typed with its code, as soon as the code is there', async () => {
    showField()
    await listed()
    await keys('+44')
    await expect.poll(face).toBe('GB +44')
  })

  test('pasted', async () => {
    showField()
    await paste('tel:+55-11-96123-4567')
    await expect.poll(face).toBe('BR +55')
    await expect.element(country()).toHaveValue('BR')
  })

  test('written with the exit code of the chosen country: that country has to stay', async () => {
    showField({ defaultCountry: 'US' })
    input().focus()
    await keys('011 44 7400 123456')
    await becomes('+447400123456')
    await expect.element(country()).toHaveValue('US')
  })

  test('of a country that shares the chosen code', async () => {
    showField({ defaultCountry: 'US' })
    await paste('416 967 1111')
    await expect.poll(() => select().value).toBe('CA')
    expect(e164()).toBe('+14169671111')
  })

  test.each([
    ['+1', 'US', '+12015550123'], ['+1', 'CA', '+14169671111'], ['+1', 'JM', '+18765550123'], ['+7', 'RU', '+79123456789'], ['+7', 'KZ', '+77710009998'],
    ['+44', 'GB', '+447400123456'], ['+44', 'JE', '+447797712345'], ['+44', 'GG', '+447781123456'], ['+39', 'IT', '+393123456789'], ['+39', 'VA', '+390669812345'],
    ['+47', 'NO', '+4740612345'], ['+47', 'SJ', '+4779123456'], ['+61', 'AU', '+61412345678'], ['+61', 'CX', '+61891641234'], ['+212', 'MA', '+212650123456'],
    ['+262', 'RE', '+262692123456'], ['+262', 'YT', '+262639012345'], ['+290', 'SH', '+29051234'], ['+358', 'FI', '+358412345678'], ['+358', 'AX', '+3581812345'],
    ['+590', 'GP', '+590690001234'], ['+599', 'CW', '+59995181234'], ['+599', 'BQ', '+5993181234'],
  ])('that shares %s: %s', async (_code, code, number) => {
    showField()
    await paste(number)
    await expect.poll(() => select().value).toBe(code)
    await becomes(number)
  })
})

describe('returns to the country before', () => {
  const foreign = async (number = '+33 6 12 34 56 78', code = 'FR') => {
    showField()
    await listed()
    await paste(number)
    await expect.poll(() => select().value).toBe(code)
  }

  test('when another number is typed over one that named a country', async () => {
    await foreign()
    caretAt(0, input().value.length)
    await keys('06 87654321')
    await becomes('+31687654321')
    await expect.element(country()).toHaveValue('NL')
  })

  test('when the number is taken out, and when another is pasted over it', async () => {
    await foreign()
    caretAt(0, input().value.length)
    await keys('{Delete}')
    await expect.poll(face).toBe('NL +31')
    await paste('+33 6 12 34 56 78')
    await expect.poll(face).toBe('FR +33')
    await paste('06 87 65 43 21')
    await becomes('+31687654321')
  })

  test('not when only its code is taken out: what is left is of that country still', async () => {
    await foreign()
    caretAt(0, '+33 '.length)
    await keys('{Delete}0')
    await becomes('+33612345678')
    expect([input().value, select().value]).toEqual(['06 12 34 56 78', 'FR'])
  })

  test.each([['BE'], ['NL', 'FR']])('not from one that was chosen by hand: %s', async (...codes) => {
    await foreign()
    for (const code of codes) await choose(code)
    caretAt(0, input().value.length)
    await keys('0470 12 34 56')
    await expect.poll(() => input().value).toBe('0470 12 34 56')
    await expect.element(country()).toHaveValue(codes.at(-1))
  })

  test('not from where a reset has led, also when that is where a number led before', async () => {
    showField()
    await listed()
    await choose('FR')
    await paste('+31 6 12345678')
    await expect.poll(() => select().value).toBe('NL')
    await press('Reset')
    await paste('06 12345678')
    await becomes('+31612345678')
    await expect.element(country()).toHaveValue('NL')
  })
})

test('that may not be changed: its number cannot become another either', async () => {
  const { submitted } = showField({ readOnly: true, defaultCountry: 'FR', defaultValue: '06 12 34 56 78' })
  await becomes('+33612345678')
  expect(select().disabled).toBe(true)
  await press()
  expect(submitted.mock.lastCall).toEqual([{ phone: '06 12 34 56 78', 'phone.country': 'FR', 'phone.e164': '+33612345678' }])
})

describe('chosen by hand', () => {
  test('the number keeps its text and is read anew', async () => {
    showField()
    await paste('0470 12 34 56')
    await choose('BE')
    await becomes('+32470123456')
    expect(input().value).toBe('0470 12 34 56')
  })

  test('stays until the number changes', async () => {
    showField()
    await paste('+44 7400 123456')
    await expect.poll(() => select().value).toBe('GB')
    await choose('FR')
    await becomes('+447400123456')
    await expect.element(country()).toHaveValue('FR')
    input().setSelectionRange(15, 15)
    await keys('{Backspace}7')
    await becomes('+447400123457')
    await expect.element(country()).toHaveValue('GB')
  })

  test('a reset returns to the first', async () => {
    showField()
    await listed()
    await choose('BE')
    await press('Reset')
    await expect.poll(face).toBe('NL +31')
    await expect.element(country()).toHaveValue('NL')
  })
})
