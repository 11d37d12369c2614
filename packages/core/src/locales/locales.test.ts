import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { en } from './en.ts'
import { defineLocale, LOCALES, PLACEHOLDERS, type MessageKey, type Messages } from './index.ts'

const KEYS = Object.keys(PLACEHOLDERS) as MessageKey[]
const slotsIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot!)
const packageJson = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { exports: Record<string, unknown> }

/** Common English words that no other language here shares. */
const ENGLISH = /\b(?:the|your|you|and|with|messages?|send|number|country|choose|enter|tick|stop any|privacy notice|try again|of these)\b/i

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

  test('is plain data', () => {
    expect(structuredClone(messages)).toEqual(messages)
  })
})

test.each(LOCALES.filter((messages) => messages !== en))('$tag has no English left in it', (messages) => {
  for (const key of KEYS) {
    expect(messages[key], key).not.toBe(en[key])
    expect(messages[key].replace(/\{\w+\}/g, ''), key).not.toMatch(ENGLISH)
  }
})

test('the English check recognises English', () => {
  expect(KEYS.filter((key) => ENGLISH.test(en[key])).length).toBeGreaterThan(15)
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
  expect(defineLocale).toBeTypeOf('function')
})
