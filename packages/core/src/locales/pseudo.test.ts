import { describe, expect, test } from 'vitest'
import { en } from './en.ts'
import { LOCALES, PLACEHOLDERS, type MessageKey } from './index.ts'
import { pseudoLocale } from './pseudo.ts'

const KEYS = Object.keys(PLACEHOLDERS) as MessageKey[]
const pseudo = pseudoLocale(en)
const lengthOf = (messages: typeof en) => KEYS.reduce((length, key) => length + messages[key].length, 0)

describe('the pseudo-locale', () => {
  test('keeps every key, placeholder and name', () => {
    expect(Object.keys(pseudo).toSorted()).toEqual(Object.keys(en).toSorted())
    for (const key of KEYS) {
      const kept = (text: string) => text.match(/\{\w+\}|\bSTOP\b|\bMeta\b/g)
      expect(kept(pseudo[key]), key).toEqual(kept(en[key]))
    }
  })

  test('puts every message between brackets and leaves no word as it was', () => {
    for (const key of KEYS) {
      expect(pseudo[key]).toMatch(/^\[.*\]$/)
      const words = (text: string) => text.replaceAll(/\{\w+\}|STOP|Meta/g, ' ').split(/[^\p{L}]+/u).filter(Boolean)
      expect(words(pseudo[key]).filter((word) => words(en[key]).includes(word)), key).toEqual([])
    }
  })

  test('is about a third longer', () => {
    expect(lengthOf(pseudo) / lengthOf(en)).toBeGreaterThan(1.3)
    expect(lengthOf(pseudo) / lengthOf(en)).toBeLessThan(1.4)
  })

  test('is tagged as the pseudo-locale of its language, and follows its direction', () => {
    expect(Intl.getCanonicalLocales(pseudo.tag)).toEqual(['en-XA'])
    expect(pseudoLocale(LOCALES.find(({ tag }) => tag === 'ar')!).dir).toBe('rtl')
  })

  test('is none of those that ship', () => {
    expect(LOCALES.map(({ tag }) => tag)).not.toContain(pseudo.tag)
  })
})
