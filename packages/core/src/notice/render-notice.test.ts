import { describe, expect, test, vi } from 'vitest'
import { en } from '../locales/en.ts'
import { LOCALES, type Messages } from '../locales/index.ts'
import { nl } from '../locales/nl.ts'
import { full, plain, VALID, withExtras } from './fixtures/notices.ts'
import { fillTemplate, joinSegments, normalizeLine, renderNotice, type Notice } from './index.ts'

test('the signed text of a plain notice is exactly this', () => {
  expect(renderNotice(plain, 'en', en).text).toBe(
    [
      'Messages from Acme on WhatsApp',
      'Send me order updates on WhatsApp',
      'receipts, delivery times and returns, from Acme',
      'Stop any time: reply STOP.',
      'Messages are delivered by WhatsApp (Meta).',
      'Privacy notice',
    ].join('\n'),
  )
})

test('the signed text of a full notice in Dutch is exactly this', () => {
  expect(renderNotice(full, 'nl', nl).text).toBe(
    [
      'Berichten van Acme via WhatsApp',
      'Stuur mij updates over je bestelling via WhatsApp',
      'bonnen, bezorgtijden en retouren, van Acme',
      'Stuur mij aanbiedingen via WhatsApp',
      'kortingen en nieuwe producten, twee keer per maand, van Acme',
      'Altijd te stoppen: antwoord STOP of gebruik de voorkeurenpagina.',
      'Berichten worden bezorgd door WhatsApp (Meta) en Sendwell, Courier & Co.',
      'Privacyverklaring',
    ].join('\n'),
  )
})

const RENDERED = LOCALES.flatMap((messages) => Object.entries(VALID).map(([what, notice]) => ({ messages, what, notice: notice as Notice })))

test.each(RENDERED)('every statement in $messages.tag holds business, content and WhatsApp: $what', ({ messages, notice: valid }) => {
  const { tag } = messages
  const notice: Notice = { ...valid, wording: { [tag]: Object.values(valid.wording)[0]! } }
  const { parts } = renderNotice(notice, tag, messages)
  for (const { id, title, content } of parts.purposes) {
    const statement = `${joinSegments(title)} ${joinSegments(content)}`
    for (const said of [notice.wording[tag]![id]!.title, notice.wording[tag]![id]!.content, 'WhatsApp', notice.business.name]) {
      expect(statement).toContain(said)
    }
  }
  for (const said of ['WhatsApp', notice.business.name]) expect(joinSegments(parts.legend)).toContain(said)
  expect(joinSegments(parts.stop)).toContain('STOP')
  for (const said of ['WhatsApp', 'Meta', ...(notice.providers ?? [])]) expect(joinSegments(parts.recipients)).toContain(said)
  expect(joinSegments(parts.privacy)).not.toBe('')
})

test('further lines follow the privacy notice, with names and links filled in', () => {
  const { text, parts } = renderNotice(withExtras, 'en', en)
  expect(text.split('\n').slice(-3)).toEqual([
    'Privacy notice', 'Acme sends at most 4 messages a month on WhatsApp.', 'See the terms and the list of partners.',
  ])
  expect(parts.extras[1]).toEqual([
    { slot: 'text', text: 'See the ' },
    { slot: 'terms', text: 'terms', href: 'https://acme.example/terms' },
    { slot: 'text', text: ' and the ' },
    { slot: 'list', text: 'list of partners', href: 'https://acme.example/partners' },
    { slot: 'text', text: '.' },
  ])
  expect(renderNotice(full, 'en', en).parts.extras).toEqual([])
})

test('a link says where it leads: to the preferences, to the privacy notice', () => {
  const { stop, privacy } = renderNotice(full, 'en', en).parts
  expect([...stop, ...privacy].flatMap(({ href }) => href ?? [])).toEqual([full.business.preferencesUrl, full.business.privacyUrl])
})

describe('words of an integrator', () => {
  test.each<[string, Partial<Messages>, RegExp]>([
    ['leave out who asks', { legend: 'Messages on {whatsapp}' }, /leave \{business\} out of "legend"/],
    ['leave out the channel', { purposeTitle: 'Send me {title}' }, /leave \{whatsapp\} out of "purposeTitle"/],
    ['leave out the content', { purposeContent: 'from {business}' }, /leave \{content\} out of "purposeContent"/],
    ['leave out how to stop', { stop: 'Stop any time.' }, /have no "STOP" in "stop"/],
    ['leave out who delivers', { deliveredBy: 'Delivered by {whatsapp}.' }, /have no "Meta" in "deliveredBy"/],
    ['hold a slot that nothing fills', { submit: 'Send to {you}' }, /have \{you\} in "submit"/],
    ['lack a message', { privacy: '' }, /have no "privacy"/],
  ])('are refused where they %s', (_what, words, says) => {
    const messages = { ...en, tag: 'own', ...words }
    expect(() => renderNotice(plain, 'en', messages)).toThrow(TypeError)
    expect(() => renderNotice(plain, 'en', messages)).toThrow(says)
  })

  test('never crash a published page', () => {
    vi.stubEnv('NODE_ENV', 'production')
    expect(() => renderNotice(plain, 'en', { ...en, stop: 'Stop.' })).not.toThrow()
    vi.unstubAllEnvs()
  })
})

test('the purposes keep their order, ids and categories', () => {
  const { purposes } = renderNotice(full, 'en', en).parts
  expect(purposes.map(({ id, category }) => [id, category])).toEqual([['orders', 'utility'], ['offers', 'marketing']])
})

test('the text is the normal form of the parts, line by line', () => {
  const notice: Notice = {
    ...plain,
    business: { ...plain.business, name: '  Cafe\u0301\u00a0 Noir ' },
    wording: { en: { orders: { title: 'order\tupdates', content: 'receipts,\n delivery times' } } },
  }
  const { text, parts } = renderNotice(notice, 'en', en)
  expect(text.split('\n')).toHaveLength(6)
  expect(text).toContain('Messages from Café Noir on WhatsApp')
  expect(text).toContain('Send me order updates on WhatsApp\nreceipts, delivery times, from Café Noir\n')
  expect(normalizeLine(joinSegments(parts.legend))).toBe(text.split('\n')[0])
})

test('braces in a name or content are text, never placeholders', () => {
  const notice: Notice = {
    ...plain,
    business: { ...plain.business, name: '{content}' },
    wording: { en: { orders: { title: '{whatsapp}', content: '{business}' } } },
  }
  expect(renderNotice(notice, 'en', en).text).toContain('Send me {whatsapp} on WhatsApp\n{business}, from {content}\n')
})

test('a locale without wording is refused, naming those that are there', () => {
  expect(() => renderNotice(full, 'fr', en)).toThrow('Notice "signup" has no wording in "fr". It has: en, nl.')
  expect(() => renderNotice(full, 'toString', en)).toThrow(TypeError)
})

test('rendering is pure: the same twice, and the notice unchanged', () => {
  const before = JSON.stringify(full)
  expect(renderNotice(full, 'en', en)).toEqual(renderNotice(full, 'en', en))
  expect(JSON.stringify(full)).toBe(before)
})

test('a template becomes runs of text and slots, and nothing empty', () => {
  expect(fillTemplate('{title} on {whatsapp}', { title: 'offers', whatsapp: 'WhatsApp' })).toEqual([
    { slot: 'title', text: 'offers' },
    { slot: 'text', text: ' on ' },
    { slot: 'whatsapp', text: 'WhatsApp' },
  ])
  expect(fillTemplate('{gone}', {})).toEqual([])
})

test.each([
  ['  a \t\n b  ', 'a b'],
  ['a\u00a0\u2003b', 'a b'],
  ['e\u0301', '\u00e9'],
  ['क\u093c', 'क\u093c'],
  ['', ''],
])('%j is read as %j', (text, line) => {
  expect(normalizeLine(text)).toBe(line)
  expect(normalizeLine(line)).toBe(line)
})
