import { describe, expect, test, vi } from 'vitest'
import type { loadPhoneMetadata } from './metadata/load-phone-metadata.ts'
import { NO_METADATA } from './metadata/metadata.ts'
import { createPhoneReader } from './reader.ts'
import { createRulesReader } from './rules-reader.ts'

const loadingBy = (load: typeof loadPhoneMetadata) => async () => ({ createRulesReader: () => createRulesReader(load) })

describe('before anything is loaded', () => {
  const reader = createPhoneReader()

  test('a number is pending, with its own digits if they look like E.164', () => {
    expect(reader.read('06 12345678', 'NL')).toEqual({ status: 'pending' })
    expect(reader.read('+31 6 12345678')).toEqual({ status: 'pending', e164: '+31612345678' })
  })

  test('no text is empty, and words wait for the parser', () => {
    expect(reader.read(' ')).toEqual({ status: 'empty', code: 'phone_empty' })
    expect(reader.read('1-800-FLOWERS')).toEqual({ status: 'pending' })
  })
})

describe('once ready', () => {
  test('the same text is judged at once', async () => {
    const reader = createPhoneReader()
    const result = await reader.ready('06 12345678', 'NL')
    expect(result).toMatchObject({ status: 'possible', e164: '+31612345678' })
    expect(reader.read('06 12345678', 'NL')).toEqual(result)
  })

  test('for no text yet, the country is there when typing starts', async () => {
    const reader = createPhoneReader()
    expect(await reader.ready('', 'NL')).toMatchObject({ status: 'empty' })
    expect(reader.read('06 12345678', 'NL').status).toBe('possible')
  })

  test('another calling code is pending until its own rules come', async () => {
    const reader = createPhoneReader()
    await reader.ready('', 'NL')
    expect(reader.read('0044 7400 123456', 'NL')).toEqual({ status: 'pending', callingCode: '44', e164: '+447400123456' })
    expect(await reader.ready('0044 7400 123456', 'NL')).toMatchObject({ status: 'possible', country: 'GB' })
    expect(reader.read('06 12345678', 'NL').status).toBe('possible')
  })

  test('calls at the same time lose nothing of each other', async () => {
    const reader = createPhoneReader()
    await Promise.all([reader.ready('', 'NL'), reader.ready('+44 7400 123456'), reader.ready('+1 201 555 0123', 'FR')])
    for (const [text, country] of [['06 12345678', 'NL'], ['07400 123456', 'GB'], ['201 555 0123', 'US'], ['06 12 34 56 78', 'FR']]) {
      expect(reader.read(text!, country)).toMatchObject({ status: 'possible', valid: true })
    }
  })

  test.each(['', 'ZZ', 'constructor'])('the country %j counts as none', async (country) => {
    const reader = createPhoneReader()
    expect(await reader.ready('06 12345678', country)).toMatchObject({ status: 'incomplete', code: 'phone_country_unknown' })
    expect(await reader.ready('+31 6 12345678', country)).toMatchObject({ status: 'possible' })
  })
})

describe('when something does not load', () => {
  test('without the parser the result stays pending, and calling again tries again', async () => {
    const load = vi.fn(async () => ({ createRulesReader })).mockRejectedValueOnce(new TypeError('Failed to fetch'))
    const reader = createPhoneReader(load)
    expect(await reader.ready('+31 6 12345678', 'NL')).toEqual({ status: 'pending', e164: '+31612345678' })
    expect(await reader.ready('+31 6 12345678', 'NL')).toMatchObject({ status: 'possible' })
  })

  test('without the rules of a code the result names it', async () => {
    const reader = createPhoneReader(
      loadingBy(async (code) => {
        if (code === '44') throw new TypeError('Failed to fetch')
        return NO_METADATA
      }),
    )
    expect(await reader.ready('+44 7400 123456')).toEqual({ status: 'pending', callingCode: '44', e164: '+447400123456' })
  })

  test('rules that never come are asked for once per call', async () => {
    const load = vi.fn(async () => NO_METADATA)
    expect(await createPhoneReader(loadingBy(load)).ready('+44 7400 123456')).toMatchObject({ status: 'pending' })
    expect(load).toHaveBeenCalledTimes(2)
  })
})

describe('judging while somebody types', () => {
  test('says at once what is known, and once more when the rules have come', async () => {
    const said = vi.fn()
    createPhoneReader().judge('+31 6 12345678', '', said)
    expect(said.mock.calls).toEqual([[{ status: 'pending', e164: '+31612345678' }]])
    await expect.poll(() => said.mock.lastCall![0]).toMatchObject({ status: 'possible', e164: '+31612345678' })
    expect(said).toHaveBeenCalledTimes(2)
  })

  test('a judged text is said once', async () => {
    const reader = createPhoneReader()
    await reader.ready('', 'NL')
    const said = vi.fn()
    reader.judge('06 1', 'NL', said)
    await reader.ready('', 'NL')
    expect(said).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: 'incomplete' }))
  })
})

describe('the country of a number', () => {
  test.each([
    ['+31 6 12345678', 'FR', 'NL'],
    ['+44', 'NL', 'GB'],
    ['+44 7', 'JE', 'JE'],
    ['+1', 'NL', 'US'],
    ['+1 4', 'CA', 'CA'],
    ['+1 416 555 0123', 'US', 'CA'],
    ['+7 701 123 4567', 'RU', 'KZ'],
    ['+800 1234 5678', 'NL', undefined],
    ['', 'NL', undefined],
  ])('%s, with %s chosen, is %s', async (text, chosen, country) => {
    const reader = createPhoneReader()
    expect(reader.countryOf(await reader.ready(text, chosen), chosen, text)).toBe(country)
  })
})
