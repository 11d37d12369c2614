import { describe, expect, test } from 'vitest'
import { en } from '../locales/en.ts'
import { LOCALES } from '../locales/index.ts'
import { full, plain, VALID } from '../notice/fixtures/notices.ts'
import { defineNotice, renderNotice, type Notice, type NoticeLine } from '../notice/index.ts'
import { IN_DPDP_EN, IN_DPDP_HI, inDpdpLines } from './in-dpdp/index.ts'
import { checkNotice, PROFILES, STRICT_DEFAULT, type Finding, type ProfileId } from './index.ts'
import { usTcpaLines } from './us-tcpa/index.ts'

const PROFILE_IDS = Object.keys(PROFILES) as ProfileId[]
const saying = (title: string, content: string): Notice => ({ ...plain, wording: { en: { orders: { title, content } } } })
const named = (name: string): Notice => ({ ...plain, business: { ...plain.business, name } })
const line = (about: NoticeLine['about'], text = 'x', links: NoticeLine['links'] = {}): NoticeLine => ({ text, links, ...(about && { about }) })
const brief = (findings: Finding[]) => findings.map(({ rule, level, path }) => `${rule} ${level} ${path}`)
const selling = { purposes: [{ id: 'orders', category: 'marketing' }] } as const satisfies Partial<Notice>

const program = { frequency: 'At most 4 messages a month.', termsUrl: 'https://acme.example/terms' }
const us = usTcpaLines(program)
const facts = {
  withdrawUrl: 'https://acme.example/withdraw', rightsUrl: 'https://acme.example/rights', complaintUrl: 'https://board.example/complain',
  contact: 'Data Protection Officer', contactUrl: 'https://acme.example/dpo',
}
const indian: Notice = {
  ...plain,
  wording: { ...plain.wording, hi: { orders: { title: 'ऑर्डर की जानकारी', content: 'रसीदें और डिलीवरी का समय' } } },
  business: { ...plain.business, preferencesUrl: 'https://acme.example/preferences' },
  extras: { en: inDpdpLines(facts, IN_DPDP_EN), hi: inDpdpLines({ ...facts, contact: 'डेटा अधिकारी' }, IN_DPDP_HI) },
}

describe('nothing is found', () => {
  test.each(Object.entries(VALID))('without a profile in what is right: %s', (_what, notice) => {
    expect(checkNotice(notice as Notice, [], LOCALES)).toEqual([])
  })

  test('under the American profile in a notice with its lines', () => {
    expect(brief(checkNotice({ ...plain, ...selling, extras: { en: us } }, ['us-tcpa']))).toEqual(['P13 recommended purposes'])
    expect(checkNotice({ ...plain, extras: { en: usTcpaLines({ ...program, marketing: false }) } }, ['us-tcpa'])).toEqual([])
  })

  test('under the Indian profile in a notice with its lines, in English and Hindi', () => {
    expect(checkNotice(indian, ['in-dpdp'])).toEqual([])
  })
})

const FOUND: [what: string, notice: Notice, profiles: ProfileId[], findings: string[]][] = [
  ['content that names nothing', saying('order updates', 'messages'), [], ['H6 required wording.en.orders.content']],
  ['a title that names nothing', saying('updates', 'receipts'), [], ['H3 required wording.en.orders.title']],
  ['nobody who asks', named('our company'), [], ['P4 required business.name']],
  ['advertising under the rules of 2018', { ...plain, ...selling }, ['whatsapp-2018'], ['H7 required purposes.0']],
  ['no page to withdraw on, and nobody named', plain, ['eu-gdpr'], [
    'L8 recommended business.preferencesUrl', 'L9 recommended providers', 'L9 recommended extras.en',
  ]],
  ['one STOP for two purposes', { ...full, business: plain.business }, ['whatsapp-current'], ['R3 recommended business.preferencesUrl']],
  ['marketing in general', saying('offers', 'direct marketing'), ['br-lgpd'], [
    'L8 recommended business.preferencesUrl', 'L23 required wording.en.orders.content',
  ]],
  ['sales in a box for orders', saying('order updates', 'receipts and special offers'), ['whatsapp-current'], [
    'P9 recommended wording.en.orders.content',
  ]],
  ['the channel misspelt', saying('Whatsapp order updates', 'receipts'), ['whatsapp-current'], ['B2 required wording.en.orders.title']],
  ['the channel as a verb', saying('order updates', 'receipts; or WhatsApp us'), ['whatsapp-current'], ['B4 required wording.en.orders.content']],
  ['the channel in a name', named('Acme WhatsApp'), ['whatsapp-current'], ['B5 required business.name']],
  ['nothing that America asks for', { ...plain, ...selling }, ['us-tcpa'], [
    'L29 required extras.en', 'L29 required extras.en', ...Array.from({ length: 4 }, () => 'L30 recommended extras.en'), 'P13 recommended purposes',
  ]],
  ['terms without a link, and no HELP', {
    ...plain, extras: { en: [line('frequency'), line('rates'), line('help', 'Reply STOP.'), line('terms')] },
  }, ['us-tcpa'], ['L30 recommended extras.en', 'L30 recommended extras.en']],
  ['rights without links', {
    ...indian, extras: { ...indian.extras, en: indian.extras!.en!.map(({ about }) => line(about)) },
  }, ['in-dpdp'], Array.from({ length: 3 }, () => 'L25 required extras.en')],
  ['one language in India', { ...indian, wording: plain.wording }, ['in-dpdp'], ['L26 recommended wording']],
  ['a language that India does not list', {
    ...indian, wording: { nl: full.wording.nl }, extras: { nl: indian.extras!.en! },
  }, ['in-dpdp'], ['L26 required wording']],
]

test.each(FOUND)('%s is found', (_what, notice, profiles, findings) => {
  expect(brief(checkNotice(notice, profiles))).toEqual(findings)
})

test.each([
  'Hurry: receipts', 'recibos, no te pierdas nada', 'bonnen, alleen vandaag', 'reçus : dernière chance', 'Belege – nur heute!',
])('pressure is found in "%s"', (content) => {
  expect(brief(checkNotice(saying('order updates', content), ['eu-gdpr']))).toContain('L33 recommended wording.en.orders.content')
})

test('a finding says what, why and how', () => {
  for (const [, notice, profiles] of FOUND) {
    for (const { message } of checkNotice(notice, profiles)) expect(message).toMatch(/^[^]+[.!] [^]+[:,.][^]+\.$/)
  }
})

test('words of an integrator are held against the same rules', () => {
  const mine = { ...en, tag: 'mine', legend: 'Messages on {whatsapp}', stop: 'Stop any time.' }
  expect(brief(checkNotice(plain, [], [en, mine]))).toEqual(['L7 required messages.mine.stop', 'P4 required messages.mine.legend'])
})

test('what is no notice is refused as by defineNotice', () => {
  expect(() => checkNotice({ ...plain, purposes: [] } as unknown as Notice)).toThrow(/has no purposes/)
})

test('no profile hides what the strict default finds', () => {
  const wrong = saying('updates', 'messages')
  const broken = { ...en, legend: '{whatsapp}', purposeTitle: '{title}', purposeContent: '{business}', stop: 'x', deliveredBy: '{whatsapp}' }
  const strictly = (profiles: ProfileId[]) =>
    brief(checkNotice(wrong, profiles, [broken])).filter((found) => (STRICT_DEFAULT as readonly string[]).includes(found.split(' ')[0]!))
  const alone = strictly([])
  expect(new Set(alone.map((found) => found.split(' ')[0]))).toEqual(new Set(['H3', 'H6', 'L7', 'L9', 'P3', 'P4']))
  for (const profiles of [...PROFILE_IDS.map((id) => [id]), PROFILE_IDS]) expect(strictly(profiles)).toEqual(expect.arrayContaining(alone))
})

test.each([
  ['us-tcpa', us, { en: plain.wording.en }],
  ['in-dpdp', indian.extras!.en!, indian.wording],
] as const)('the lines of %s are lines of the signed text', (_profile, lines, wording) => {
  const extras = Object.fromEntries(Object.keys(wording).map((locale) => [locale, lines]))
  const notice: Notice = defineNotice({ ...plain, wording, extras } as Notice)
  expect(renderNotice(notice, 'en', en).text.split('\n')).toHaveLength(6 + lines.length)
  expect(JSON.parse(JSON.stringify(notice))).toEqual(notice)
})

test('the American lines read so', () => {
  expect(renderNotice({ ...plain, extras: { en: us } }, 'en', en).text.split('\n').slice(6)).toEqual([
    'Acme may send automated marketing messages to the number you enter.',
    'At most 4 messages a month.',
    'Message and data rates may apply.',
    'Reply HELP for help, STOP to stop.',
    'Agreeing is not a condition of any purchase.',
    'See the terms.',
  ])
})
