import { describe, expect, test } from 'vitest'
import { en } from '../locales/en.ts'
import { defineLocale, LOCALES, type Messages } from '../locales/index.ts'
import { full, plain } from '../notice/fixtures/notices.ts'
import { defineNotice, joinSegments, renderNotice, type Notice } from '../notice/index.ts'
import { checkNotice } from './index.ts'

const { id, version, business, purposes, wording } = plain
const frame = { id, version, business, purposes } as const
const rest = { id, version, wording } as const
const literal = {
  legend: 'Messages from {business} on {whatsapp}', purposeTitle: 'Send me {title} on {whatsapp}', purposeContent: '{content}, from {business}',
  stop: 'Reply STOP.', deliveredBy: 'Delivered by {whatsapp} (Meta).',
} as const
/** Words of an integrator in which one message is another. */
const own = (change: Partial<Messages>): Messages => ({ ...en, ...change, tag: 'own' })
const shown = (notice: Notice, messages: Messages) => renderNotice(notice, 'en', messages).text

/** What the notice and its words can violate of the strict default. Ticks, number and look are tested where they are rendered. */
describe('the strict default: a notice that violates it does not compile, or throws, or is found', () => {
  test('H3: a purpose without a noun for what is received', () => {
    // @ts-expect-error no title
    expect(() => defineNotice({ ...frame, wording: { en: { orders: { content: 'receipts' } } } })).toThrow(/no title/)
    // @ts-expect-error the sentence has no place for the noun
    defineLocale({ ...en, purposeTitle: 'Send me messages on {whatsapp}' })
    expect(() => shown(plain, own({ purposeTitle: 'Send me messages on {whatsapp}' }))).toThrow(/leave \{title\} out/)
  })

  test('H3: a noun that names nothing', () => {
    const titled = <const T extends string>(title: T) => ({ en: { orders: { title, content: 'receipts' } } }) as const
    // @ts-expect-error says nothing about what arrives
    expect(() => defineNotice({ ...frame, wording: { en: { orders: { title: 'Messages', content: 'receipts' } } } })).toThrow(/titled only "Messages"/)
    expect(() => defineNotice({ ...frame, wording: titled('our latest news' as string) })).toThrow(/titled only/)
    expect(checkNotice({ ...frame, wording: titled('updates' as string) })).toMatchObject([{ rule: 'H3', level: 'required' }])
  })

  test('H6: content that names nothing', () => {
    // @ts-expect-error says nothing about what arrives
    expect(() => defineNotice({ ...frame, wording: { en: { orders: { title: 'x', content: 'Updates' } } } })).toThrow(/says only/)
    // @ts-expect-error the same in Chinese
    expect(() => defineNotice({ ...frame, wording: { zh: { orders: { title: 'x', content: '消息' } } } })).toThrow(/says only/)
    // @ts-expect-error the same in Japanese
    expect(() => defineNotice({ ...frame, wording: { ja: { orders: { title: 'x', content: 'お知らせ' } } } })).toThrow(/says only/)
    const built = { ...frame, wording: { en: { orders: { title: 'x', content: `our ${'news'}` as string } } } }
    expect(() => defineNotice(built)).toThrow(/says only/)
    expect(checkNotice(built).map(({ rule }) => rule)).toContain('H6')
  })

  test('H6: a frame that leaves the content out', () => {
    // @ts-expect-error no place for the content
    defineLocale({ ...en, purposeContent: 'from {business}' })
    expect(() => shown(plain, own({ purposeContent: 'from {business}' }))).toThrow(/leave \{content\} out/)
  })

  test('L5: two purposes in one box', () => {
    const shared = [{ id: 'orders', category: 'utility' }, { id: 'orders', category: 'marketing' }] as const
    expect(() => defineNotice({ id, version, business, purposes: shared, wording })).toThrow(/"orders" twice/)
    // @ts-expect-error one purpose has one category
    expect(() => defineNotice({ ...rest, business, purposes: [{ id: 'orders', category: ['utility', 'marketing'] }] })).toThrow(/category/)
    const everything = { ...rest, business, purposes: [{ id: '*', category: 'marketing' }], wording: { en: { '*': wording.en.orders } } } as const
    expect(() => defineNotice(everything)).toThrow(/means all/)
  })

  test('L5: a box for no purpose', () => {
    // @ts-expect-error an empty list
    expect(() => defineNotice({ id, version, business, purposes: [], wording })).toThrow(/no purposes/)
  })

  test('L6: no privacy notice to read first', () => {
    // @ts-expect-error no privacyUrl
    expect(() => defineNotice({ id, version, business: { id: 'acme', name: 'Acme' }, purposes, wording })).toThrow(/privacyUrl/)
    expect(() => defineNotice({ id, version, business: { ...business, privacyUrl: '#' as string }, purposes, wording })).toThrow(/privacyUrl/)
    expect(() => shown(plain, own({ privacy: ' ' }))).toThrow(/no "privacy"/)
  })

  test('L7: not a word on how to stop', () => {
    const { stop: _stop, ...without } = en
    // @ts-expect-error the message is missing
    defineLocale(without)
    expect(() => shown(plain, own({ stop: 'You can change your mind.' }))).toThrow(/no "STOP" in "stop"/)
    expect(() => shown(full, own({ stopOrPreferences: 'Use the {preferences}.' }))).toThrow(/no "STOP" in "stopOrPreferences"/)
  })

  test('L8: a preferences page that nobody can open', () => {
    expect(() => defineNotice({ ...rest, purposes, business: { ...business, preferencesUrl: 'preferences' as string } })).toThrow(/preferencesUrl/)
    expect(() => shown(full, own({ stopOrPreferences: 'Reply STOP.' }))).toThrow(/leave \{preferences\} out/)
  })

  test('L9: silence on who else gets the number', () => {
    // @ts-expect-error no place for the providers
    defineLocale({ ...en, deliveredByProviders: 'Delivered by {whatsapp} (Meta).' })
    expect(() => shown(full, own({ deliveredByProviders: 'Delivered by {whatsapp} (Meta).' }))).toThrow(/leave \{providers\} out/)
    expect(() => shown(plain, own({ deliveredBy: 'Delivered by {whatsapp}.' }))).toThrow(/no "Meta"/)
    expect(() => defineNotice({ id, version, business, purposes, wording, providers: [''] })).toThrow(/providers/)
  })

  test('P3: a request that does not name the channel', () => {
    // @ts-expect-error the channel is left out
    defineLocale({ ...en, ...literal, legend: 'Messages from {business}' })
    expect(() => shown(plain, own({ legend: 'Messages from {business}' }))).toThrow(/leave \{whatsapp\} out/)
  })

  test('P4: a request that does not name the business', () => {
    // @ts-expect-error no name
    expect(() => defineNotice({ ...rest, purposes, business: { id: 'acme', privacyUrl: business.privacyUrl } })).toThrow(/business\.name/)
    // @ts-expect-error names nobody
    expect(() => defineNotice({ ...frame, business: { ...business, name: 'Our company' }, wording })).toThrow(/names nobody/)
    expect(checkNotice({ ...frame, business: { ...business, name: 'us' }, wording })).toMatchObject([{ rule: 'P4', level: 'required' }])
    // @ts-expect-error the business is left out
    defineLocale({ ...en, ...literal, legend: 'Messages on {whatsapp}' })
    expect(() => shown(plain, own({ purposeContent: '{content}' }))).toThrow(/leave \{business\} out/)
  })

  test('P6: a statement for messages in general', () => {
    // @ts-expect-error the channel is left out
    defineLocale({ ...en, ...literal, purposeTitle: 'Send me {title}' })
    expect(() => shown(plain, own({ purposeTitle: 'Send me {title}' }))).toThrow(/leave \{whatsapp\} out/)
  })
})

test.each(LOCALES)('the strict default: P3, P4, H6, L6, L7 and L9 are told in $tag', (messages) => {
  const { parts, text } = renderNotice({ ...full, wording: { [messages.tag]: full.wording.en } }, messages.tag, messages)
  const { content } = full.wording.en.orders
  for (const said of ['Acme', 'WhatsApp', content, 'STOP', 'Meta', 'Sendwell', messages.privacy]) expect(text).toContain(said)
  for (const { title } of parts.purposes) expect(joinSegments(title)).toContain('WhatsApp')
})
