import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { en } from './en.ts'
import { defineLocale, LOCALES, PLACEHOLDERS, type MessageKey, type Messages } from './index.ts'

const KEYS = Object.keys(PLACEHOLDERS) as MessageKey[]
const slotsIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot!)
const packageJson = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { exports: Record<string, unknown> }

const wordsOf = (messages: Messages, keys = KEYS) =>
  keys.flatMap((key) => messages[key].replaceAll(/\{\w+\}/g, ' ').toLowerCase().match(/\p{L}+/gu) ?? [])
const ENGLISH = new Set(wordsOf(en).filter((word) => word.length > 2))
/** Words of the English locale that are words of another language too. */
const SHARED: Record<string, string[]> = {
  nl: ['letters'], de: ['was'], fr: ['message', 'messages', 'page', 'service'], 'pt-BR': ['use'], it: ['privacy'],
}
/** What a person sends to stop, and who else gets the number: the same in every language. */
const NAMES = ['stop', 'meta']

describe.each(LOCALES.map((messages): [string, Messages] => [messages.tag, messages]))('%s', (tag, messages) => {
  test('has every message and nothing else', () => {
    expect(Object.keys(messages).toSorted()).toEqual([...KEYS, 'dir', 'review', 'tag'].toSorted())
  })

  test.each(KEYS)('%s holds its placeholders, each once', (key) => {
    expect(slotsIn(messages[key]).toSorted()).toEqual([...PLACEHOLDERS[key]].toSorted())
  })

  test.each(KEYS)('%s is one line of plain text in normal form', (key) => {
    expect(messages[key]).toBe(messages[key].trim().normalize('NFC'))
    expect(messages[key]).not.toMatch(/[<>&\n\t]| {2}/)
    expect(messages[key].replace(/\{\w+\}/g, '')).not.toMatch(/[{}]/)
  })

  test('names WhatsApp by its placeholder only, so that the name is never translated or abbreviated', () => {
    for (const key of KEYS) expect(messages[key]).not.toMatch(/whatsapp(?!\})/i)
  })

  test('says how to stop in the words a person would send', () => {
    expect(messages.stop).toContain('STOP')
    expect(messages.stopOrPreferences).toContain('STOP')
  })

  test('names Meta as a recipient', () => {
    expect(messages.deliveredBy).toContain('Meta')
    expect(messages.deliveredByProviders).toContain('Meta')
  })

  test('is a language tag, and its own subpath of the package', () => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag])
    expect(packageJson.exports).toHaveProperty([`./locales/${tag}`])
  })

  test('runs as its script runs', () => {
    const { script = '' } = new Intl.Locale(tag).maximize()
    expect(messages.dir).toBe(['Arab', 'Hebr'].includes(script) ? 'rtl' : 'ltr')
  })

  test('keeps an example number from left to right, where the text around it runs the other way', () => {
    for (const key of KEYS.filter((one) => slotsIn(messages[one]).includes('example'))) {
      expect(messages[key].includes('\u2066{example}\u2069'), key).toBe(messages.dir === 'rtl')
    }
  })

  test('is plain data', () => {
    expect(structuredClone(messages)).toEqual(messages)
  })
})

test.each(LOCALES.filter((messages) => messages !== en))('$tag has no English left in it', (messages) => {
  for (const key of KEYS) expect(messages[key], key).not.toBe(en[key])
  const allowed = [...NAMES, ...(SHARED[messages.tag] ?? [])]
  expect([...new Set(wordsOf(messages))].filter((word) => ENGLISH.has(word) && !allowed.includes(word))).toEqual([])
})

test('the English check recognises English', () => {
  const english = (key: MessageKey) => wordsOf(en, [key]).some((word) => ENGLISH.has(word) && !NAMES.includes(word))
  expect(KEYS.filter((key) => !english(key))).toEqual(['receiptStop'])
})

test('the locales are the fourteen that are promised', () => {
  expect(LOCALES.map(({ tag }) => tag).toSorted().join(' ')).toBe('ar de en es fr he hi id it ja nl pl pt-BR tr')
})

test('no two locales share a tag', () => {
  expect(new Set(LOCALES.map(({ tag }) => tag)).size).toBe(LOCALES.length)
})

test('a locale with a key or a placeholder too few or too many does not compile', () => {
  const tagged = { ...en, tag: 'xx' } as const
  const { legend: _legend, ...withoutLegend } = tagged
  // @ts-expect-error a missing message
  defineLocale(withoutLegend)
  // @ts-expect-error a missing placeholder
  defineLocale({ ...tagged, legend: 'Messages from {business}' })
  // @ts-expect-error an unknown placeholder
  defineLocale({ ...tagged, submit: 'Send to {number}' })
  // @ts-expect-error an unknown direction
  defineLocale({ ...tagged, dir: 'up' })
  defineLocale({ ...en, tag: 'en-GB', legend: 'On {whatsapp}, messages from {business}' })
  expect(defineLocale).toBeTypeOf('function')
})
