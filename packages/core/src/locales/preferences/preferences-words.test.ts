import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '../index.ts'
import { enPreferences } from './en.ts'
import { definePreferencesWords, PREFERENCES_LOCALES, PREFERENCES_PLACEHOLDERS, type PreferencesMessageKey, type PreferencesMessages } from './index.ts'

const KEYS = Object.keys(PREFERENCES_PLACEHOLDERS) as PreferencesMessageKey[]
const slotsIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot!)
const packageJson = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { exports: Record<string, unknown> }

const wordsOf = (messages: PreferencesMessages) =>
  KEYS.flatMap((key) => messages[key].replaceAll(/\{\w+\}/g, ' ').toLowerCase().match(/\p{L}+/gu) ?? [])
const ENGLISH = new Set(wordsOf(enPreferences).filter((word) => word.length > 2))
/** Words of the English ones that are words of another language too; all say STOP. */
const SHARED: Record<string, string[]> = { nl: ['browser', 'was'], de: ['browser', 'was'], it: ['browser'] }

test('every language of the opt-in has them', () => {
  expect(Object.keys(PREFERENCES_LOCALES)).toEqual(LOCALES.map(({ tag }) => tag))
})

describe.each(Object.entries(PREFERENCES_LOCALES))('%s', (tag, messages) => {
  test('has every message and nothing else', () => {
    expect(Object.keys(messages).toSorted()).toEqual(KEYS.toSorted())
  })

  test.each(KEYS)('%s holds its placeholders, each once, in one line of plain text in normal form', (key) => {
    const text = messages[key]
    expect(slotsIn(text).toSorted()).toEqual([...PREFERENCES_PLACEHOLDERS[key]].toSorted())
    expect(text).toBe(text.trim().normalize('NFC'))
    expect(text).not.toMatch(/[<>&\n\t]| {2}/)
    expect(text.replace(/\{\w+\}/g, '')).not.toMatch(/[{}]/)
  })

  test('names WhatsApp by its placeholder only', () => {
    for (const key of KEYS) expect(messages[key]).not.toMatch(/whatsapp(?!\})/i)
  })

  test('says how to stop in the word a person would send', () => {
    expect(messages.none).toContain('STOP')
  })

  test('is its own subpath of the package, and plain data', () => {
    expect(packageJson.exports).toHaveProperty([`./locales/preferences/${tag}`])
    expect(structuredClone(messages)).toEqual(messages)
  })
})

test.each(Object.entries(PREFERENCES_LOCALES).filter(([tag]) => tag !== 'en'))('%s has no English left in it', (tag, messages) => {
  for (const key of KEYS) expect(messages[key], key).not.toBe(enPreferences[key])
  const allowed = ['stop', ...(SHARED[tag] ?? [])]
  expect([...new Set(wordsOf(messages))].filter((word) => ENGLISH.has(word) && !allowed.includes(word))).toEqual([])
})

test('words with a key or a placeholder too few or too many do not compile', () => {
  const { stopAll: _stopAll, ...withoutStopAll } = enPreferences
  // @ts-expect-error a missing message
  definePreferencesWords(withoutStopAll)
  // @ts-expect-error a missing placeholder
  definePreferencesWords({ ...enPreferences, agreedOn: 'You agreed' })
  // @ts-expect-error an unknown placeholder
  definePreferencesWords({ ...enPreferences, cancel: 'Leave {title}' })
  expect(definePreferencesWords).toBeTypeOf('function')
})
