import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { PurposePair } from '@unticked/core/event'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leafHash } from '../jws/hash.ts'
import { keyOf, projectAll, type Change } from '../ledger/projection.ts'
import { grantClaims, newBrowser, signEvent, withdrawClaims, type Signed } from '../test-support/browser.ts'
import { ORIGIN, TEL, type notice } from '../test-support/notices.ts'

interface OwnBackEnd {
  server: Server
  mayBeSent(person: string, purpose: PurposePair): boolean
}

const ORDERS = { id: 'orders', cat: 'utility' } as const
const now = Math.floor(Date.now() / 1_000)
const browser = newBrowser()

let ownBackEnd: OwnBackEnd
let shown: typeof notice
beforeAll(async () => {
  const load = async <T>(name: string) => (await import(/* @vite-ignore */ fileURLToPath(new URL(`../../recipes/${name}`, import.meta.url)))) as T
  shown = (await load<{ notice: typeof notice }>('notice.mjs')).notice
  ownBackEnd = await load<OwnBackEnd>('own-back-end.mjs')
  await new Promise<void>((resolve) => ownBackEnd.server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => void ownBackEnd.server.close())

/** Everybody in these tests is somebody else. */
let people = 0
const somebody = () => `+316123${String(++people).padStart(5, '0')}`

const post = async (fields: Record<string, string>) => {
  const { port } = ownBackEnd.server.address() as AddressInfo
  return (await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: new URLSearchParams(fields) })).json() as Promise<unknown>
}
const hand = ({ token }: Signed) => post({ 'whatsapp.token': token })
const grant = (tel: string, iat: number, changes: object = {}) =>
  signEvent(browser, { ...grantClaims(browser, { iat, audience: ORIGIN, shown }), ...changes }, tel)
const withdraw = (tel: string | null, iat: number, changes: object = {}) =>
  signEvent(browser, withdrawClaims(browser, { iat, aud: ORIGIN, ...changes }), tel)

const YES = { optedIn: true }
const NO = { optedIn: false }
const AGAIN = { why: 'seen before' }

test('it takes what the widget signed, once', async () => {
  const tel = somebody()
  const signed = grant(tel, now)
  expect(ownBackEnd.mayBeSent(tel, ORDERS)).toBe(false)
  expect(await post({ email: 'a@b.example', 'whatsapp.token': signed.token })).toEqual(YES)
  expect(await hand(signed)).toEqual({ ...YES, ...AGAIN })
  expect(ownBackEnd.mayBeSent(tel, ORDERS)).toBe(true)
  expect(ownBackEnd.mayBeSent(tel, { id: 'offers', cat: 'marketing' })).toBe(false)
  expect(ownBackEnd.mayBeSent(somebody(), ORDERS)).toBe(false)
})

test('another event under the same id is none', async () => {
  const signed = grant(somebody(), now)
  await hand(signed)
  expect(await hand(grant(somebody(), now, { jti: signed.event.jti }))).toEqual({ ...NO, why: 'another event under the same id' })
})

test('a withdrawal is answered as one, also when it comes again', async () => {
  const tel = somebody()
  const signed = withdraw(tel, now)
  expect(await hand(signed)).toEqual(NO)
  await hand(grant(tel, now + 1))
  expect(await hand(signed)).toEqual({ ...NO, ...AGAIN })
  expect(ownBackEnd.mayBeSent(tel, ORDERS)).toBe(true)
})

test.each([
  ['everything', {}],
  ['this purpose', { pur: [ORDERS] }],
])('a grant that is replayed after a withdrawal of %s brings nothing back', async (_, changes) => {
  const tel = somebody()
  const signed = grant(tel, now - 60)
  expect(await hand(signed)).toEqual(YES)
  expect(await hand(withdraw(tel, now, changes))).toEqual(NO)
  expect(await hand(signed)).toEqual({ ...NO, ...AGAIN })
  expect(ownBackEnd.mayBeSent(tel, ORDERS)).toBe(false)
})

test.each([
  ['earlier', -60, NO],
  ['in the same second', 0, NO],
  ['a second later', 1, YES],
])('of a grant that arrives after a withdrawal, and was signed %s', async (_, later, answer) => {
  const tel = somebody()
  await hand(withdraw(tel, now - 60))
  expect(await hand(grant(tel, now - 60 + later))).toEqual(answer)
  expect(ownBackEnd.mayBeSent(tel, ORDERS)).toBe(answer.optedIn)
})

test('a withdrawal takes back nothing of another purpose, of another person, or given anew', async () => {
  const [tel, other] = [somebody(), somebody()]
  const [first, second] = [grant(tel, now - 60), grant(other, now - 60)]
  await hand(first)
  await hand(second)
  await hand(withdraw(tel, now, { pur: [{ id: 'offers', cat: 'marketing' }] }))
  expect(await hand(first)).toEqual({ ...YES, ...AGAIN })
  await hand(withdraw(tel, now))
  expect(await hand(second)).toEqual({ ...YES, ...AGAIN })
  expect(await hand(grant(tel, now + 1))).toEqual(YES)
  expect(await hand(first)).toEqual({ ...YES, ...AGAIN })
})

test.each([
  ['two minutes', 120, false],
  ['more', 121, true],
])('a withdrawal whose clock is %s behind what it finds given', async (_, behind, holds) => {
  const tel = somebody()
  await hand(grant(tel, now))
  await hand(withdraw(tel, now - behind))
  expect(ownBackEnd.mayBeSent(tel, ORDERS)).toBe(holds)
})

test.each([
  ['arrived before it', true],
  ['arrives after it', false],
])('a withdrawal without a number takes back the event it names, which %s', async (_, isFirst) => {
  const tel = somebody()
  const given = grant(tel, now)
  const naming = withdraw(null, now - 3_600, { prev: leafHash(given.jws).toString('base64url') })
  for (const signed of isFirst ? [given, naming] : [naming, given]) await hand(signed)
  expect(ownBackEnd.mayBeSent(tel, ORDERS)).toBe(false)
  expect(await hand(grant(tel, now + 1))).toEqual(YES)
})

test('what holds is what the ledger says, in whatever order things arrive', async () => {
  const change = fc.record({
    evt: fc.constantFrom('grant', 'withdraw'),
    ago: fc.constantFrom(0, 1, 60, 119, 120, 121, 180, 240),
    pur: fc.constantFrom([ORDERS], [{ id: '*', cat: '*' } as const]),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 2, maxLength: 6 }), async (said) => {
      const tel = somebody()
      const changes = said.map(({ evt, ago, pur }, seq): Change => ({ evt, seq, iat: now - ago, pur: evt === 'grant' ? [ORDERS] : pur }))
      for (const { evt, iat, pur } of changes) await hand(evt === 'grant' ? grant(tel, iat) : withdraw(tel, iat, { pur }))
      const { state } = projectAll(new Map(), changes)
      expect(ownBackEnd.mayBeSent(tel, ORDERS)).toBe(state.get(keyOf('orders', 'utility'))?.status === 'active')
    }),
    { numRuns: 200 },
  )
})

test('raw fields, another text and another audience are no consent', async () => {
  const tel = somebody()
  expect(await post({ 'whatsapp.purpose': 'orders', 'whatsapp.phone': TEL })).toEqual({ ...NO, why: 'token_missing' })
  expect(await hand(grant(tel, now, { biz: { id: 'acme', name: 'Evil' } }))).toEqual({ ...NO, why: 'business_mismatch' })
  expect(await hand(grant(tel, now, { aud: 'https://evil.example' }))).toEqual({ ...NO, why: 'audience_mismatch' })
  expect(ownBackEnd.mayBeSent(tel, ORDERS)).toBe(false)
})
