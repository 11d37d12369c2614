import { expect, test } from 'vitest'
import { systemClock } from '../ports/clock.ts'
import { newTenantKeys } from '../keys/key-set.ts'
import { openTenants } from '../config/tenant.ts'
import { randomIds } from '../ports/id-source.ts'
import { TEL } from '../test-support/notices.ts'
import { testOptions } from '../test-support/server.ts'
import type { LogEntry } from '../ports/logger.ts'
import { guardStore } from '../store/failure.ts'
import type { Store } from '../store/store.ts'
import { canSend, judgeFreeform, judgeTemplate } from './can-send.ts'
import type { SendQuestion } from './message.ts'

const leaf = Buffer.alloc(32, 7)
const row = (purpose: string, category: string, status: 'active' | 'withdrawn' = 'active') => ({ purpose, category, status, leaf, stopped: false })
const orders = { kind: 'template', purpose: 'orders', category: 'utility' } as const

test.each([
  ['nothing known', [], 'no_opt_in'],
  ['exactly this', [row('orders', 'utility')], 'allow'],
  ['another purpose', [row('offers', 'marketing')], 'wrong_purpose'],
  ['another category', [row('orders', 'marketing')], 'wrong_category'],
  ['this, withdrawn', [row('orders', 'utility', 'withdrawn'), row('offers', 'marketing')], 'withdrawn'],
  ['another one, withdrawn', [row('offers', 'marketing', 'withdrawn')], 'no_opt_in'],
  ['everything withdrawn', [row('*', '*', 'withdrawn')], 'withdrawn'],
  ['everything withdrawn, this given since', [row('*', '*', 'withdrawn'), row('orders', 'utility')], 'allow'],
  ['everything withdrawn, another given since', [row('*', '*', 'withdrawn'), row('offers', 'marketing')], 'wrong_purpose'],
  ['a state without its event', [{ ...row('orders', 'utility'), leaf: null }], 'unavailable'],
] as const)('P1, P7: a template with %s: %s', (_, rows, expected) => {
  const answer = judgeTemplate(rows, orders)
  expect(answer).toEqual(expected === 'allow' ? { allow: true, basis: leaf.toString('base64url') } : { allow: false, reason: expected })
})

test.each([
  ['offers', 'marketing', { allow: false, reason: 'marketing_stopped' }],
  ['orders', 'utility', { allow: true, basis: leaf.toString('base64url') }],
  ['gone', 'marketing', { allow: false, reason: 'withdrawn' }],
] as const)('P11: while promotions are stopped inside WhatsApp, a template for %s (%s): %j', (purpose, category, expected) => {
  const rows = [row('offers', 'marketing'), row('orders', 'utility'), row('gone', 'marketing', 'withdrawn')].map((held) => ({ ...held, stopped: true }))
  expect(judgeTemplate(rows, { kind: 'template', purpose, category })).toEqual(expected)
})

const at = new Date('2026-11-23T10:00:00Z')
const before = (seconds: number) => new Date(at.getTime() - seconds * 1_000)

test.each([
  [undefined, 'no_inbound'],
  [before(0), 'allow'],
  [before(86_399), 'allow'],
  [before(86_400), 'window_closed'],
  [before(-60), 'allow'],
  [before(-3_600), 'no_inbound'],
  [new Date(NaN), 'no_inbound'],
] as const)('a free-form reply after %s: %s', (lastInbound, expected) => {
  const answer = judgeFreeform(lastInbound, at)
  const until = new Date((lastInbound?.getTime() ?? 0) + 86_400_000)
  expect(answer).toEqual(expected === 'allow' ? { allow: true, until } : { allow: false, reason: expected })
})

const tenants = openTenants(testOptions(), { tenants: { acme: newTenantKeys(at, randomIds) } })
const question: SendQuestion = { tenant: 'acme', tel: TEL, message: orders }
const unavailable = { allow: false, reason: 'unavailable' }

/** What is answered, and what the log says of it. */
async function ask(asked: SendQuestion, query: Store['query'] = async () => [], now = systemClock) {
  const logged: LogEntry[] = []
  const store: Store = { query, tx: () => Promise.reject(new Error()), close: async () => {} }
  const answer = await canSend(asked, tenants, { store, clock: now, logger: { write: (entry) => void logged.push(entry) } })
  expect(JSON.stringify(logged)).not.toMatch(/\d{9}/)
  return { answer, logged }
}

test.each([
  ['an unknown tenant', { ...question, tenant: 'other' }, 'not_found'],
  ['a national number', { ...question, tel: '0612345678' }, 'number_malformed'],
])('%s is a no, and the log says why', async (_, asked, code) => {
  expect(await ask(asked)).toEqual({ answer: unavailable, logged: [{ level: 'warn', event: 'failure', route: 'canSend', code }] })
})

test('a store that fails or hangs is a no, and the log says so', async () => {
  const down = { level: 'error', event: 'failure', route: 'canSend', code: 'store_unavailable' }
  const fails = await ask(question, () => guardStore(() => Promise.reject(new Error(`no ${TEL}`))))
  expect(fails).toEqual({ answer: unavailable, logged: [{ ...down, note: 'Error', frames: expect.anything() }] })
  const hangs = await ask(question, () => new Promise(() => {}))
  expect(hangs).toEqual({ answer: unavailable, logged: [{ ...down, note: 'TimeoutError', frames: expect.anything() }] })
})

test('a fault of ours is a no, and the log says where it was', async () => {
  const now = () => {
    throw new RangeError(`no ${TEL}`)
  }
  const { answer, logged } = await ask({ ...question, message: { kind: 'freeform' } }, undefined, { now })
  expect(answer).toEqual(unavailable)
  expect(logged).toEqual([{ level: 'error', event: 'failure', route: 'canSend', code: 'internal', note: 'RangeError', frames: expect.any(Array) }])
  expect(logged[0]!.frames![0]).toContain('can-send.test.ts')
})

test('a no that was found out is not logged', async () => {
  expect(await ask(question)).toEqual({ answer: { allow: false, reason: 'no_opt_in' }, logged: [] })
})

test.each<[string, unknown]>([
  ['tenant is not a string', undefined],
  ['tenant is not a string', null],
  ['tenant is not a string', {}],
  ['tenant is not a string', { ...question, tenant: 1 }],
  ['tel is not a string', { ...question, tel: 31_612_345_678 }],
  ['message is neither', { ...question, message: undefined }],
  ['message is neither', { ...question, message: 'template' }],
  ['message is neither', { ...question, message: { kind: 'other' } }],
  ['message.purpose is not a string', { ...question, message: { kind: 'template', category: 'utility' } }],
  ['message.category is not one of', { ...question, message: { ...orders, category: 'UTILITY' } }],
  ['sender is no id', { ...question, sender: 106_540 }],
  ['sender is no id', { ...question, sender: '' }],
  ['at is no time', { ...question, at: 1_795_428_000 }],
  ['at is no time', { ...question, at: new Date(NaN) }],
])('%s: a mistake of the caller is thrown (%j)', async (message, asked) => {
  const thrown = expect.objectContaining({ name: 'TypeError', message: expect.stringMatching(`^canSend: ${message}.*\\.$`) })
  await expect(ask(asked as SendQuestion)).rejects.toEqual(thrown)
  await expect(ask(asked as SendQuestion)).rejects.toEqual(expect.objectContaining({ message: expect.not.stringMatching(/\d{9}/) }))
})
