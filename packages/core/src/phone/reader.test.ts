import { describe, expect, test, vi } from 'vitest'
import * as directory from './directory.ts'
import * as parser from './parser.ts'
import { createPhoneReader, type PhoneModules } from './reader.ts'

const modules = (): PhoneModules => ({ directory: vi.fn(async () => directory), parser: vi.fn(async () => parser) })

describe('before anything is loaded', () => {
  const reader = createPhoneReader(modules())

  test('a number is pending, with its own digits if they look like E.164', () => {
    expect(reader.read('06 12345678', 'NL')).toEqual({ status: 'pending' })
    expect(reader.read('+31 6 12345678')).toEqual({ status: 'pending', e164: '+31612345678' })
    expect(reader.example('NL')).toBeUndefined()
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
    expect(reader.example('NL')).toBe('06 12345678')
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
    expect(reader.example(country)).toBeUndefined()
  })
})

describe('when something does not load', () => {
  test.each(['parser', 'directory'] as const)('without the %s the result stays pending, and calling again tries again', async (name) => {
    const failing = modules()
    vi.mocked(failing[name]).mockRejectedValueOnce(new TypeError('Failed to fetch'))
    const reader = createPhoneReader(failing)
    expect(await reader.ready('+31 6 12345678', 'NL')).toEqual({ status: 'pending', e164: '+31612345678' })
    expect(await reader.ready('+31 6 12345678', 'NL')).toMatchObject({ status: 'possible' })
  })

  test('without the rules of a code the result names it', async () => {
    const loadPhoneMetadata = vi.fn(directory.loadPhoneMetadata).mockImplementation(async (code) => {
      if (code === '44') throw new TypeError('Failed to fetch')
      return directory.NO_METADATA
    })
    const reader = createPhoneReader({ ...modules(), directory: async () => ({ ...directory, loadPhoneMetadata }) })
    expect(await reader.ready('+44 7400 123456')).toEqual({ status: 'pending', callingCode: '44', e164: '+447400123456' })
  })

  test('rules that never come are asked for once per call', async () => {
    const loadPhoneMetadata = vi.fn(async () => directory.NO_METADATA)
    const reader = createPhoneReader({ ...modules(), directory: async () => ({ ...directory, loadPhoneMetadata }) })
    expect(await reader.ready('+44 7400 123456')).toMatchObject({ status: 'pending' })
    expect(loadPhoneMetadata).toHaveBeenCalledTimes(2)
  })
})
