import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { encodeToken, MAX_TOKEN_BYTES, MAX_URL_CHARS, signingInput } from '../event/index.ts'
import { LOCALES } from '../locales/index.ts'
import { full, INVALID, plain, VALID } from './fixtures/notices.ts'
import { defineNotice, MAX_NOTICE_BYTES, MAX_NOTICE_CHARS, renderNotice, type Notice } from './index.ts'

const define = (notice: unknown) => defineNotice(notice as typeof plain)
const bytes = (text: string) => new TextEncoder().encode(text).length

afterEach(() => vi.unstubAllEnvs())

describe('a valid notice', () => {
  test.each(Object.entries(VALID))('%s is accepted and given back', (_what, notice) => {
    expect(define(notice)).toBe(notice)
  })

  test('is frozen all the way down', () => {
    const notice: Notice = define(structuredClone(full))
    expect(() => Object.assign(notice.business, { name: 'Other' })).toThrow(TypeError)
    expect(() => Object.assign(notice.wording.en!.orders!, { content: 'anything' })).toThrow(TypeError)
    expect(() => (notice.purposes as unknown as unknown[]).push({ id: 'offers', category: 'marketing' })).toThrow(TypeError)
  })

  test('survives a round trip through JSON, as from a CMS or a server component', () => {
    expect(define(JSON.parse(JSON.stringify(full)))).toEqual(full)
  })
})

describe('an invalid notice', () => {
  test.each(INVALID)('%s is refused, saying why', (_what, notice, says) => {
    expect(() => define(notice)).toThrow(TypeError)
    expect(() => define(notice)).toThrow(says)
  })

  test('is refused in production as well, for its structure', () => {
    vi.stubEnv('NODE_ENV', 'production')
    expect(() => define({ ...plain, purposes: [] })).toThrow(/has no purposes/)
  })

  test('never crashes a production page for words that name nothing', () => {
    vi.stubEnv('NODE_ENV', 'production')
    expect(() => define({ ...plain, wording: { en: { orders: { title: 'news', content: 'updates' } } } })).not.toThrow()
  })

  test('is always refused with a sentence of ours, whatever was passed', () => {
    const broken = fc.anything().chain((value) =>
      fc.constantFrom('id', 'version', 'business', 'purposes', 'wording', 'providers', 'extras').map((key) => ({ ...plain, [key]: value })),
    )
    fc.assert(
      fc.property(fc.oneof(fc.anything(), broken), (notice) => {
        try {
          define(notice)
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError)
          expect((error as Error).message).toMatch(/^Notice /)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('the limits', () => {
  const text = fc.oneof(fc.string({ minLength: 1 }), fc.string({ minLength: 1, unit: 'grapheme', maxLength: 900 }))

  test('hold for the whole text of every notice that is accepted, in every locale', () => {
    const notices = fc.record({ name: text, title: text, content: text, providers: fc.array(text, { maxLength: 3 }), page: fc.boolean() })
    fc.assert(
      fc.property(notices, ({ name, title, content, providers, page }) => {
        const wording = Object.fromEntries(LOCALES.map(({ tag }) => [tag, { orders: { title, content } }]))
        const business = { ...plain.business, name, ...(page && { preferencesUrl: 'https://acme.example/preferences' }) }
        let notice: Notice
        try {
          notice = define({ ...plain, business, providers, wording })
        } catch {
          return
        }
        for (const messages of LOCALES) {
          const rendered = renderNotice(notice, messages.tag, messages)
          expect(rendered.text.length).toBeLessThanOrEqual(MAX_NOTICE_CHARS)
          expect(bytes(rendered.text)).toBeLessThanOrEqual(MAX_NOTICE_BYTES)
        }
      }),
    )
  })

  test('leave room for the words of every locale around eight purposes', () => {
    const ids = Array.from({ length: 8 }, (_, at) => `p${at}`)
    for (const messages of LOCALES) {
      const wording = { [messages.tag]: Object.fromEntries(ids.map((id) => [id, { title: '-', content: '-' }])) }
      const purposes = ids.map((id) => ({ id, category: 'utility' as const }))
      const notice = { ...full, purposes: purposes as unknown as Notice['purposes'], providers: ['-'], wording }
      expect(renderNotice(notice, messages.tag, messages).text.length).toBeLessThan(400 + 8 * 80)
    }
  })
})

/** The biggest notice, in an event whose other claims are as long as they get. */
function largestToken(): { token: string; oneMore: () => void } {
  const ids = Array.from({ length: 8 }, (_, at) => `${at}`.repeat(60))
  const business = { id: 'b'.repeat(60), name: 'न'.repeat(40), privacyUrl: `https://acme.example/${'p'.repeat(60)}` }
  const build = (content: string) => ({
    id: 'n'.repeat(60), version: 'v'.repeat(40), business,
    purposes: ids.map((id) => ({ id, category: 'authentication' })),
    wording: { en: Object.fromEntries(ids.map((id) => [id, { title: 'न', content }])) },
  })
  const notice = define(build('न'.repeat(73))) as Notice
  const { text, parts } = renderNotice(notice, 'en', LOCALES[0]!)
  const [hash, issuer] = ['h'.repeat(43), `https://consent.acme.example/t/${'t'.repeat(60)}`]
  const pur = parts.purposes.map(({ id, category: cat }) => ({ id, cat }))
  const stm = { id: notice.id, ver: notice.version, loc: 'zh-Hant-HK', sha: hash }
  const shared = { biz: { id: business.id, name: business.name }, pur, pol: { ver: notice.version, url: business.privacyUrl } }
  const challenge = { iss: issuer, aud: issuer, jti: 'j'.repeat(22), iat: 1e9, exp: 1e9, org: issuer, stm, ...shared, cnf: { jkt: hash } }
  const switches = { act: false, pre: false, edit: false, vis: false }
  const ui = { src: 'before-hydration', by: 'keyboard', num: 'deferred', clk: 'challenge', kst: 'idb', ...switches }
  const event = {
    ver: 1, evt: 'grant', jti: 'j'.repeat(36), iat: 1e9, aud: issuer, jkt: hash, chn: 'whatsapp', via: 'web', prev: hash,
    org: issuer, url: 'u'.repeat(MAX_URL_CHARS), wv: '10.10.10',
    chl: `${signingInput({ alg: 'ES256', typ: 'optin-challenge+jwt', kid: '2026-11-a' }, challenge)}.${'s'.repeat(86)}`,
    stm: { ...stm, txt: text.padEnd(MAX_NOTICE_BYTES / 3, 'न') }, ui, _sd: [hash], _sd_alg: 'sha-256', ...shared,
  }
  const header = { alg: 'ES256', typ: 'optin-event+jwt', jwk: { crv: 'P-256', kty: 'EC', x: hash, y: hash } }
  return { token: encodeToken(`${signingInput(header, event)}.${'s'.repeat(86)}`, 'd'.repeat(80)), oneMore: () => define(build('न'.repeat(500))) }
}

test('the largest notice fits a token', () => {
  const { token, oneMore } = largestToken()
  expect(token.length).toBeLessThanOrEqual(MAX_TOKEN_BYTES)
  expect(oneMore).toThrow(/too long/)
})

/** Each of these must not compile; the runtime refuses the same. */
describe('what cannot be expressed', () => {
  const { business, purposes, wording } = plain
  const frame = { id: 'signup', version: '1', business, purposes } as const

  test('a business without a name', () => {
    // @ts-expect-error no name
    expect(() => defineNotice({ ...plain, business: { id: 'acme', privacyUrl: business.privacyUrl } })).toThrow(/business\.name/)
  })

  test('a business without a privacy notice', () => {
    // @ts-expect-error no privacyUrl
    expect(() => defineNotice({ ...plain, business: { id: 'acme', name: 'Acme' } })).toThrow(/privacyUrl/)
  })

  test('no purpose', () => {
    // @ts-expect-error an empty list
    expect(() => defineNotice({ id: 'signup', version: '1', business, purposes: [], wording })).toThrow(/no purposes/)
  })

  test('an unknown category', () => {
    // @ts-expect-error not a category of WhatsApp
    expect(() => defineNotice({ id: 'signup', version: '1', business, purposes: [{ id: 'orders', category: 'promo' }], wording })).toThrow(/category/)
  })

  test('a purpose without words', () => {
    const two = [{ id: 'orders', category: 'utility' }, { id: 'offers', category: 'marketing' }] as const
    // @ts-expect-error no wording for offers
    expect(() => defineNotice({ id: 'signup', version: '1', business, purposes: two, wording })).toThrow(/"offers"/)
  })

  test('a purpose without content', () => {
    // @ts-expect-error no content
    expect(() => defineNotice({ ...frame, wording: { en: { orders: { title: 'orders' } } } })).toThrow(/no content/)
  })

  test('content that names nothing, whatever its letters', () => {
    // @ts-expect-error says nothing about what arrives
    expect(() => defineNotice({ ...frame, wording: { en: { orders: { title: 'x', content: 'Messages' } } } })).toThrow(/says only/)
    // @ts-expect-error says nothing about what arrives
    expect(() => defineNotice({ ...frame, wording: { nl: { orders: { title: 'x', content: 'berichten' } } } })).toThrow(/says only/)
  })

  test('a notice that is changed after it was declared', () => {
    const notice = defineNotice({ id: 'signup', version: '1', business: { ...business }, purposes, wording })
    expect(() => {
      // @ts-expect-error read-only
      notice.business.name = 'Other'
    }).toThrow(TypeError)
  })
})
