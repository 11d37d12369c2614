import { expect, test } from 'vitest'
import { systemClock } from '../ports/clock.ts'
import { newTenantKeys } from '../keys/key-set.ts'
import { openTenants } from '../config/tenant.ts'
import { randomIds } from '../ports/id-source.ts'
import { TEL } from '../test-support/notices.ts'
import { testOptions } from '../test-support/server.ts'
import type { Store } from '../store/store.ts'
import { canSend, judgeFreeform, judgeTemplate } from './can-send.ts'
import type { SendQuestion } from './message.ts'

const leaf = Buffer.alloc(32, 7)
const row = (purpose: string, category: string, status: 'active' | 'withdrawn' = 'active') => ({ purpose, category, status, leaf })
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
] as const)('a template with %s: %s', (_, rows, expected) => {
  const answer = judgeTemplate(rows, orders)
  expect(answer).toEqual(expected === 'allow' ? { allow: true, basis: leaf.toString('base64url') } : { allow: false, reason: expected })
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
const store = (query: Store['query']): Store => ({ query, tx: () => Promise.reject(new Error()), close: async () => {} })
const unavailable = { allow: false, reason: 'unavailable' }

test('whatever is wrong with the question, the answer is no', async () => {
  const questions: unknown[] = [
    { tenant: 'other', tel: TEL, message: orders },
    { tenant: 'acme', tel: '0612345678', message: orders },
    { tenant: 'acme', tel: TEL, message: { kind: 'other' } },
    { tenant: 'acme', tel: TEL },
    {},
  ]
  for (const question of questions) expect(await canSend(question as SendQuestion, tenants, store(async () => []), systemClock)).toEqual(unavailable)
})

test('a store that fails or hangs is a no', async () => {
  const question: SendQuestion = { tenant: 'acme', tel: TEL, message: orders }
  expect(await canSend(question, tenants, store(() => Promise.reject(new Error('down'))), systemClock)).toEqual(unavailable)
  expect(await canSend(question, tenants, store(() => new Promise(() => {})), systemClock)).toEqual(unavailable)
})
