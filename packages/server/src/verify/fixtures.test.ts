import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Notice } from '@unticked/core/notice'
import { expect, test } from 'vitest'
import type { Jwks } from '../jws/public-key.ts'
import { REFUSED } from '../test-support/refused.ts'
import { verifyEvent, type BoundOptions, type UnboundOptions } from './verify-event.ts'
import { verifyReceipt } from './verify-receipt.ts'

const folder = fileURLToPath(new URL('../../../core/src/event/fixtures/', import.meta.url))
const read = <T>(path: string) => JSON.parse(readFileSync(folder + path, 'utf8')) as T
const all = <T>(part: string) => readdirSync(folder + part).map((name) => read<T>(`${part}/${name}`))

interface Context {
  issuer: string
  audience: string
  origins: string[]
  at: number
  jwks: Jwks
  notices: Notice[]
}

const { issuer, audience, origins, at, jwks, notices } = read<Context>('context.json')
const bound: BoundOptions = { issuer, jwks, origins, at: new Date(at * 1_000) }
const unbound: UnboundOptions = { notices, audience, at: new Date(at * 1_000) }

test.each(all<{ what: string; binding: 'challenge' | 'notice' | 'none'; token: string; evh: string }>('valid'))('$what is accepted', async (fixture) => {
  const result = await verifyEvent(fixture.token, fixture.binding === 'notice' ? unbound : bound)
  expect(result).toMatchObject({ ok: true, binding: fixture.binding, evh: fixture.evh })
})

const invalid = all<{ code: string; cases: { what: string; token: string }[] }>('invalid')
const cases = invalid.flatMap(({ code, cases: listed }) => listed.map(({ what, token }) => [code, what, token] as const))

test.each(cases)('%s: %s', async (code, _, token) => {
  expect(await verifyEvent(token, bound)).toMatchObject({ ok: false, code })
})

test('every refusal that needs no ledger has its fixtures', () => {
  expect(new Set(invalid.map(({ code }) => code))).toEqual(new Set(REFUSED.map(([code]) => code)))
})

test('the receipt is accepted with its issuer’s keys, and with no others', async () => {
  const { receipt, evh } = read<{ receipt: string; evh: string }>('receipt.json')
  expect(await verifyReceipt(receipt, jwks, { issuer })).toMatchObject({ ok: true, receipt: { evh } })
  expect(await verifyReceipt(receipt, { keys: [] })).toMatchObject({ ok: false, step: 'key' })
})
