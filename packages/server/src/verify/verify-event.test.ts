import { describe, expect, test } from 'vitest'
import type { RefusalCode } from '@unticked/core/errors'
import { REFUSALS } from '@unticked/core/errors'
import { LATE_LIFE_S } from '@unticked/core/event'
import { sha256Text } from '../jws/hash.ts'
import { grantClaims, signEvent } from '../test-support/browser.ts'
import { createForge } from '../test-support/forge.ts'
import { ISSUER, notice, ORIGIN, TEL } from '../test-support/notices.ts'
import { REFUSED } from '../test-support/refused.ts'
import { verifyEvent, type BoundOptions } from './verify-event.ts'

const NOW = 1_795_428_000
const at = new Date(NOW * 1_000)
const forge = createForge({ now: NOW })
const { browser, claims, grant, strangers, challenge: challengeFor } = forge
const bound: BoundOptions = { issuer: ISSUER, jwks: forge.keys.jwks, origins: [ORIGIN], at }
const unbound = { notices: [notice], audience: ISSUER, origins: [ORIGIN], at }

async function codeOf(token: unknown, options: Parameters<typeof verifyEvent>[1] = bound): Promise<RefusalCode | 'accepted'> {
  const result = await verifyEvent(token, options)
  return result.ok ? 'accepted' : (result.code as RefusalCode)
}

describe('a sound event', () => {
  test('is bound by its challenge', async () => {
    const { token, jws } = grant()
    expect(await verifyEvent(token, bound)).toMatchObject({
      ok: true, binding: 'challenge', subject: { kind: 'tel', value: TEL }, evh: sha256Text(Buffer.of(0), jws), event: { evt: 'grant' },
    })
  })
  test('is bound by the notice where there is no server', async () => {
    expect(await verifyEvent(grant({ chl: null }).token, unbound)).toMatchObject({ ok: true, binding: 'notice' })
  })
  test('comes from a page of its audience where no origins are named', async () => {
    const { origins: _, ...anyPage } = unbound
    expect(await codeOf(grant({ chl: null }).token, anyPage)).toBe('origin_mismatch')
    expect(await codeOf(grant({ chl: null, aud: ORIGIN }).token, { ...anyPage, audience: ORIGIN })).toBe('accepted')
  })
  test('may be about a business-scoped user id', async () => {
    const { token } = grant({}, { kind: 'bsuid', value: 'NL.1234567890' })
    expect(await verifyEvent(token, bound)).toMatchObject({ ok: true, subject: { kind: 'bsuid' } })
  })
  test('is verified in Dutch against the Dutch text', async () => {
    const dutch = grantClaims(browser, { iat: NOW, locale: 'nl' })
    expect(await codeOf(signEvent(browser, dutch).token, unbound)).toBe('accepted')
    expect(await codeOf(signEvent(browser, { ...dutch, stm: { ...dutch.stm, loc: 'en' } }).token, unbound)).toBe('notice_mismatch')
  })
  test('of a test tool is taken only by whoever asked for it', async () => {
    const { token } = grant({ ui: { ...claims().ui, src: 'test' } })
    expect(await codeOf(token)).toBe('test_event_refused')
    expect(await codeOf(token, { ...bound, acceptTestEvents: true })).toBe('accepted')
  })
})

/** What only a caller in the same process can hand in. */
const NOT_TEXT: readonly [string, unknown][] = [['null', null], ['undefined', undefined], ['a file', new File([], 'token')]]

test.each(NOT_TEXT)('token_missing: %s', async (_, token) => {
  expect(await codeOf(token)).toBe('token_missing')
})

test('token_shape: more than 16 KiB', async () => {
  expect(await codeOf(`${'A'.repeat(17_000)}.A.A~`)).toBe('token_shape')
})

test.each(REFUSED)('%s: %s', async (code, _, forged) => {
  expect(await codeOf(forged(forge))).toBe(code)
})

test('unbound, an unknown notice or version is refused', async () => {
  expect(await codeOf(grant({ chl: null, stm: { ...claims().stm, ver: '2' } }).token, unbound)).toBe('notice_unknown')
  expect(await codeOf(grant({ chl: null }).token, { ...unbound, audience: 'https://other.example' })).toBe('audience_mismatch')
  expect(await codeOf(grant({ chl: null, iat: NOW - 90_000 }).token, unbound)).toBe('time_out_of_range')
})

test('a challenge for one page of a tenant is worth nothing on another', async () => {
  const blog = 'https://blog.acme.example'
  const { token } = grant({ org: blog, url: `${blog}/` })
  expect(await codeOf(token, { ...bound, origins: [ORIGIN, blog] })).toBe('origin_mismatch')
  expect(await codeOf(grant({ org: blog, url: `${blog}/`, chl: challengeFor({ origin: blog }) }).token, { ...bound, origins: [ORIGIN, blog] })).toBe('accepted')
})

test('unbound, a challenge that nobody can check is refused', async () => {
  expect(await codeOf(grant().token, unbound)).toBe('challenge_key_unknown')
  expect(await codeOf(forge.withdraw({ chl: 'x.y.z' }).token, unbound)).toBe('challenge_key_unknown')
})

test('keys for another use are no keys', async () => {
  const [key] = forge.keys.jwks.keys
  const using = (changes: object) => ({ ...bound, jwks: { keys: [{ ...key!, ...changes }] } }) as BoundOptions
  expect(await codeOf(grant().token, using({}))).toBe('accepted')
  expect(await codeOf(grant().token, using({ use: 'enc' }))).toBe('challenge_key_unknown')
  expect(await codeOf(grant().token, using({ alg: 'RS256' }))).toBe('challenge_key_unknown')
})

test('a caller who gives nothing to compare with, or no time, is told so', async () => {
  const { token } = grant({ chl: null, iat: 1 })
  await expect(verifyEvent(token, { ...unbound, at: new Date(NaN) })).rejects.toThrow(/at is no time/)
  await expect(verifyEvent(token, { ...unbound, at: NOW as never })).rejects.toThrow(/at is no time/)
  await expect(verifyEvent(token, undefined as never)).rejects.toThrow(/Pass { issuer, jwks }/)
  await expect(verifyEvent(token, {} as never)).rejects.toThrow(/Pass { issuer, jwks }/)
})

describe('late delivery', () => {
  const signedAt = (age: number) => grant({ chl: challengeFor({ now: NOW - age }), iat: NOW - age + 10 }).token
  test('is marked from the end of the challenge on', async () => {
    expect(await verifyEvent(signedAt(3_600), bound)).toMatchObject({ ok: true, late: false })
    expect(await verifyEvent(signedAt(3_601), bound)).toMatchObject({ ok: true, late: true })
  })
  test('ends seven days after it', async () => {
    expect(await verifyEvent(signedAt(3_600 + LATE_LIFE_S), bound)).toMatchObject({ ok: true, late: true })
    expect(await codeOf(signedAt(3_601 + LATE_LIFE_S))).toBe('challenge_expired')
  })
  test('is of what was signed while the challenge held, two minutes of two clocks apart', async () => {
    const used = (after: number) => grant({ chl: challengeFor({ now: NOW - 10_000 }), iat: NOW - 10_000 + 3_600 + after }).token
    expect(await codeOf(used(120))).toBe('accepted')
    expect(await codeOf(used(121))).toBe('challenge_expired')
  })
})

describe('a withdrawal', () => {
  const withdraw = (changes: object = {}, subject: string | null = TEL) => forge.withdraw(changes, subject).token
  test('needs no challenge', async () => {
    expect(await verifyEvent(withdraw(), bound)).toMatchObject({ ok: true, binding: 'none' })
  })
  test('may carry an expired challenge, never a forged one', async () => {
    expect(await codeOf(withdraw({ chl: challengeFor({ now: NOW - 900_000 }) }))).toBe('accepted')
    expect(await codeOf(withdraw({ chl: challengeFor({}, strangers.signing) }))).toBe('challenge_signature')
  })
  test('names its subject by the number or by the event it takes back', async () => {
    expect(await codeOf(withdraw({ prev: 'A'.repeat(43) }, null))).toBe('accepted')
    expect(await codeOf(withdraw({}, null))).toBe('claims_invalid')
  })
  test('of half a star is refused', async () => {
    expect(await codeOf(withdraw({ pur: [{ id: '*', cat: 'marketing' }] }))).toBe('claims_invalid')
    expect(await codeOf(withdraw({ pur: [{ id: 'offers', cat: '*' }] }))).toBe('claims_invalid')
  })
  test('may take back what is no longer offered', async () => {
    expect(await codeOf(withdraw({ pur: [{ id: 'gone', cat: 'marketing' }] }))).toBe('accepted')
  })
})

test('no message quotes what was sent', async () => {
  for (const [, , forged] of REFUSED) {
    const result = await verifyEvent(forged(forge), bound)
    expect(result).toMatchObject({ ok: false, message: REFUSALS[(result as { code: RefusalCode }).code][1] })
    expect(JSON.stringify(result)).not.toMatch(/\+?\d{8}|eyJ/)
  }
})
