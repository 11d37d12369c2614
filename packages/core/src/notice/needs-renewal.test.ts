import { expect, test } from 'vitest'
import { hashNotice } from '../event/hash.ts'
import type { Receipt } from '../event/types.ts'
import { en } from '../locales/en.ts'
import { nl } from '../locales/nl.ts'
import { full, withExtras } from './fixtures/notices.ts'
import { needsRenewal, renderNotice, type Notice } from './index.ts'

type Given = Pick<Receipt, 'evt' | 'st' | 'stm' | 'pur'>
const shown = { locale: 'en', messages: en }
const orders = { id: 'orders', cat: 'utility' } as const
const offers = { id: 'offers', cat: 'marketing' } as const

async function given(change: Partial<Given> = {}): Promise<Given> {
  const stm = { id: full.id, ver: full.version, loc: 'en', sha: await hashNotice(renderNotice(full, 'en', en).text) }
  return { evt: 'grant', st: 'active', stm, pur: [orders, offers], ...change }
}

test('a consent to what would be shown today stands', async () => {
  expect(await needsRenewal(await given(), full, shown)).toBeNull()
  expect(await needsRenewal(await given({ evt: 'renew', pur: [orders] }), full, shown)).toBeNull()
})

const [first] = full.purposes
const CHANGED: [what: string, notice: Notice, reason: string | null][] = [
  ['another notice', { ...full, id: 'checkout' }, 'notice'],
  ['a new version', { ...full, version: '2' }, 'version'],
  ['a purpose that is gone', { ...full, purposes: [first] }, 'purposes'],
  ['a purpose of another category', { ...full, purposes: [first, { id: 'offers', category: 'utility' }] }, 'purposes'],
  ['a purpose that is gone, in a new version', { ...full, version: '2', purposes: [first] }, 'purposes'],
  ['a language that is gone', { ...full, wording: { nl: full.wording.nl } }, 'locale'],
  ['another name under the same version', { ...full, business: { ...full.business, name: 'Acme Europe' } }, 'text'],
  ['one more provider under the same version', { ...full, providers: ['Sendwell', 'Courier & Co', 'Third'] }, 'text'],
  ['a further line under the same version', withExtras, 'text'],
  ['another privacy notice, which is not part of the text', { ...full, business: { ...full.business, privacyVersion: '2027' } }, null],
]

test.each(CHANGED)('%s gives its reason', async (_what, notice, reason) => {
  expect(await needsRenewal(await given(), notice, shown)).toBe(reason)
})

test('words are compared in the language of the receipt alone', async () => {
  const renamed: Notice = { ...full, business: { ...full.business, name: 'Acme Europe' } }
  expect(await needsRenewal(await given(), renamed)).toBeNull()
  expect(await needsRenewal(await given(), renamed, { locale: 'nl', messages: nl })).toBeNull()
})

test('messages that changed are a changed text', async () => {
  const messages = { ...en, stop: 'Reply STOP.', stopOrPreferences: 'Reply STOP or use the {preferences}.' }
  expect(await needsRenewal(await given(), full, { locale: 'en', messages })).toBe('text')
})

test('a consent that names no notice must be asked for again', async () => {
  const { stm: _stm, ...rest } = await given()
  expect(await needsRenewal(rest, full, shown)).toBe('unknown')
})

test('nobody is asked again for what they withdrew', async () => {
  expect(await needsRenewal(await given({ evt: 'withdraw', st: 'withdrawn', pur: [{ id: '*', cat: '*' }] }), { ...full, version: '2' })).toBeNull()
})
