import { describe, expect, test } from 'vitest'
import type { RefusalCode } from '@unticked/core/errors'
import { REFUSALS } from '@unticked/core/errors'
import { issueChallenge } from '../challenge/issue-challenge.ts'
import { sha256Text } from '../jws/hash.ts'
import { signJws } from '../jws/signature.ts'
import { newTenantKeys } from '../keys/key-set.ts'
import { openTenantKeys } from '../keys/tenant-keys.ts'
import { randomIds } from '../ports/id-source.ts'
import { grantClaims, newBrowser, payloadOf, signEvent, withdrawClaims, type Signed } from '../test-support/browser.ts'
import { ISSUER, notice, ORIGIN, TEL } from '../test-support/notices.ts'
import { createOfferBook } from './offer.ts'
import { verifyEvent, type BoundOptions } from './verify-event.ts'

const NOW = 1_795_428_000
const at = new Date(NOW * 1_000)
const keys = openTenantKeys('acme', newTenantKeys(at, randomIds))
const strangers = openTenantKeys('other', newTenantKeys(at, randomIds))
const browser = newBrowser()
const offer = createOfferBook([notice]).find('signup', '1', 'en')!
const bound: BoundOptions = { issuer: ISSUER, jwks: keys.jwks, origins: [ORIGIN], at }
const unbound = { notices: [notice], audience: ISSUER, origins: [ORIGIN], at }

const challengeFor = (changes: object = {}, signing = keys.signing) =>
  issueChallenge({ issuer: ISSUER, origin: ORIGIN, offer, now: NOW - 10, ...changes }, signing, randomIds)
const challenge = challengeFor()
/** The claims of the challenge, signed by us as another kind or with others beside them. */
const ours = (typ: string, more: object = {}) =>
  signJws({ alg: 'ES256', typ, kid: keys.signing.kid }, { ...payloadOf<object>(challenge), ...more }, keys.signing.privateKey)
const claims = (changes: object = {}) => ({ ...grantClaims(browser, { iat: NOW, chl: challenge }), ...changes })
const grant = (changes: object = {}, subject?: Parameters<typeof signEvent>[2]) => signEvent(browser, claims(changes), subject)
const withHeader = (header: object) => signEvent(browser, claims(), TEL, header).token
const header = { alg: 'ES256', typ: 'optin-event+jwt', jwk: browser.jwk }
const part = (text: string | Buffer) => Buffer.from(text).toString('base64url')
const replaced = ({ token, jws }: Signed, at: 0 | 1 | 2, text: string) => token.replace(jws, jws.split('.').with(at, text).join('.'))
const forgedHeader = (json: string | Buffer) => replaced(grant(), 0, part(json))

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

const everyCode: [RefusalCode, string, () => unknown][] = [
  ['token_missing', 'null', () => null],
  ['token_missing', 'undefined', () => undefined],
  ['token_missing', 'an empty field', () => ''],
  ['token_missing', 'a file', () => new File([], 'token')],
  ['token_shape', 'no tilde', () => grant().jws],
  ['token_shape', 'two disclosures', () => `${grant().token}${part('[]')}~`],
  ['token_shape', 'an empty disclosure', () => `${grant().jws}~~`],
  ['token_shape', 'two segments', () => grant().token.replace('.', '')],
  ['token_shape', 'more than 16 KiB', () => `${'A'.repeat(17_000)}.A.A~`],
  ['token_alphabet', 'a blank', () => replaced(grant(), 1, ' e30')],
  ['token_alphabet', 'padding', () => replaced(grant(), 1, 'e30=')],
  ['base64url_not_canonical', 'loose last bits', () => replaced(grant(), 0, `${part('{}{')}B`.slice(0, 3))],
  ['utf8_invalid', 'a byte order mark', () => forgedHeader(Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]))],
  ['utf8_invalid', 'an overlong sequence', () => forgedHeader(Buffer.from([0x7b, 0xc0, 0xaf, 0x7d]))],
  ['json_invalid', 'an array', () => forgedHeader('[]')],
  ['json_invalid', 'a trailing comma', () => forgedHeader('{"alg":"ES256",}')],
  ['json_invalid', 'a lone surrogate', () => forgedHeader('{"alg":"\\ud800"}')],
  ['json_duplicate_key', 'the same key twice', () => forgedHeader('{"alg":"ES256","alg":"none"}')],
  ['json_duplicate_key', 'the same key, once escaped', () => forgedHeader('{"alg":"ES256","\\u0061lg":"none"}')],
  ['json_too_deep', 'five levels', () => forgedHeader('{"a":[[[[1]]]]}')],
  ['header_invalid', 'a member too many', () => withHeader({ ...header, kid: 'x' })],
  ['header_invalid', 'a private key', () => withHeader({ ...header, jwk: { ...browser.jwk, d: browser.jwk.x } })],
  ['header_invalid', 'a critical extension', () => withHeader({ ...header, crit: ['b64'], b64: false })],
  ['alg_refused', 'none', () => withHeader({ ...header, alg: 'none' })],
  ['alg_refused', 'a shared secret', () => withHeader({ ...header, alg: 'HS256' })],
  ['typ_refused', 'a receipt', () => withHeader({ ...header, typ: 'optin-receipt+jwt' })],
  ['challenge_required', 'none', () => grant({ chl: null }).token],
  ['challenge_malformed', 'two segments', () => grant({ chl: 'e30.e30' }).token],
  ['challenge_malformed', 'padding', () => grant({ chl: `${challenge}=` }).token],
  ['challenge_malformed', 'a receipt in its place', () => grant({ chl: ours('optin-receipt+jwt') }).token],
  ['challenge_malformed', 'a claim too many', () => grant({ chl: ours('optin-challenge+jwt', { x: 1 }) }).token],
  ['challenge_key_unknown', 'a strange key id', () => grant({ chl: challengeFor({}, { ...strangers.signing, kid: '__proto__' }) }).token],
  ['challenge_signature', 'a strange key under our id', () => grant({ chl: challengeFor({}, strangers.signing) }).token],
  ['challenge_tenant', 'another tenant', () => grant({ chl: challengeFor({ issuer: 'https://consent.acme.example/consent/t/other' }) }).token],
  ['challenge_expired', 'an hour and three minutes old', () => grant({ chl: challengeFor({ now: NOW - 3_780 }) }).token],
  ['key_invalid', 'a point off the curve', () => withHeader({ ...header, jwk: { ...browser.jwk, y: browser.jwk.x } })],
  ['key_invalid', 'another curve', () => withHeader({ ...header, jwk: { ...browser.jwk, crv: 'P-384' } })],
  ['key_thumbprint', 'of another key', () => grant({ jkt: newBrowser().jkt }).token],
  ['key_not_named', 'a challenge for another key', () => grant({ chl: challengeFor({ jkt: newBrowser().jkt }) }).token],
  ['signature_invalid', 'by another key', () => signEvent({ ...newBrowser(), jwk: browser.jwk }, claims()).token],
  ['signature_invalid', 'cut short', () => replaced(grant(), 2, part(Buffer.alloc(63)))],
  ['claims_invalid', 'a claim too many', () => grant({ ip: '192.0.2.1' }).token],
  ['claims_invalid', 'a claim named constructor', () => grant({ constructor: 1 }).token],
  ['claims_invalid', 'a claim too few', () => grant({ wv: undefined }).token],
  ['claims_invalid', 'an id in capitals', () => grant({ jti: 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11' }).token],
  ['claims_invalid', 'a purpose twice', () => grant({ pur: [{ id: 'orders', cat: 'utility' }, { id: 'orders', cat: 'utility' }] }).token],
  ['claims_invalid', 'half a star', () => grant({ pur: [{ id: '*', cat: 'utility' }] }).token],
  ['claims_invalid', 'every purpose at once', () => grant({ pur: [{ id: '*', cat: '*' }] }).token],
  ['claims_invalid', 'a time with a fraction', () => grant({ iat: NOW + 0.5 }).token],
  ['audience_mismatch', 'another tenant', () => grant({ aud: `${ISSUER}x` }).token],
  ['origin_mismatch', 'another page than the challenge', () => grant({ org: 'https://evil.example', url: 'https://evil.example/' }).token],
  ['origin_mismatch', 'a url elsewhere', () => grant({ url: `${ORIGIN}.evil.example/` }).token],
  ['origin_mismatch', 'a url with a query', () => grant({ url: `${ORIGIN}/?tel=1` }).token],
  ['notice_mismatch', 'another text', () => grant({ stm: { ...claims().stm, txt: 'Everything', sha: sha256Text('Everything') } }).token],
  ['notice_mismatch', 'another text under the right hash', () => grant({ stm: { ...claims().stm, txt: `${claims().stm.txt} ` } }).token],
  ['business_mismatch', 'another name', () => grant({ biz: { id: 'acme', name: 'Acme Bank' } }).token],
  ['purpose_not_offered', 'a new purpose', () => grant({ pur: [{ id: 'horoscope', cat: 'marketing' }] }).token],
  ['purpose_not_offered', 'another category', () => grant({ pur: [{ id: 'orders', cat: 'marketing' }] }).token],
  ['policy_mismatch', 'another link', () => grant({ pol: { ver: '1', url: 'https://evil.example/' } }).token],
  ['notice_hidden', 'an invisible notice', () => grant({ ui: { ...claims().ui, vis: false } }).token],
  ['test_event_refused', 'a test tool', () => grant({ ui: { ...claims().ui, src: 'test' } }).token],
  ['record_unsupported', 'a record by its type', () => withHeader({ alg: 'ES256', typ: 'optin-record+jwt', kid: keys.signing.kid })],
  ['record_unsupported', 'a record by its kind', () => grant({ evt: 'attest' }).token],
  ['disclosure_mismatch', 'another number', () => `${grant().jws}~${grant({}, '+31687654321').disclosure}~`],
  ['disclosure_mismatch', 'no number', () => `${grant().jws}~`],
  ['number_malformed', 'a national number', () => grant({}, '0612345678').token],
  ['number_malformed', 'another kind of subject', () => grant({}, { kind: 'email' as 'tel', value: TEL }).token],
  ['time_out_of_range', 'three minutes ahead', () => grant({ iat: NOW + 180 }).token],
  ['time_out_of_range', 'before its challenge', () => grant({ iat: NOW - 200 }).token],
]

test.each(everyCode)('%s: %s', async (code, _, token) => {
  expect(await codeOf(token())).toBe(code)
})

test('unbound, an unknown notice or version is refused', async () => {
  expect(await codeOf(grant({ chl: null, stm: { ...claims().stm, ver: '2' } }).token, unbound)).toBe('notice_unknown')
  expect(await codeOf(grant({ chl: null }).token, { ...unbound, audience: 'https://other.example' })).toBe('audience_mismatch')
  expect(await codeOf(grant({ chl: null, iat: NOW - 90_000 }).token, unbound)).toBe('time_out_of_range')
})

describe('a withdrawal', () => {
  const withdraw = (changes: object = {}, subject: string | null = TEL) =>
    signEvent(browser, { ...withdrawClaims(browser, { iat: NOW }), ...changes }, subject).token
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
  for (const [, , token] of everyCode) {
    const result = await verifyEvent(token(), bound)
    expect(result).toMatchObject({ ok: false, message: REFUSALS[(result as { code: RefusalCode }).code][1] })
    expect(JSON.stringify(result)).not.toMatch(/\+?\d{8}|eyJ/)
  }
})
