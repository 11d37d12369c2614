import { sign } from 'node:crypto'
import { compactVerify, createLocalJWKSet, EmbeddedJWK, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Challenge, Receipt } from '@unticked/core/event'
import { newBrowser, payloadOf, signEvent, signGrant, grantClaims, type Signed } from '../test-support/browser.ts'
import { ISSUER, ORIGIN } from '../test-support/notices.ts'
import { openServer, page, type ConsentServer } from '../test-support/server.ts'
import { verifyEvent } from './verify-event.ts'

const browser = newBrowser()
let server: ConsentServer
let challenge: string
let signed: Signed
let receipt: string

beforeAll(async () => {
  server = await openServer()
  const visit = page(server.fetch)
  challenge = await visit.challenge(browser)
  signed = signGrant(browser, challenge)
  receipt = (await visit.send(signed.token)).body.receipt
})
afterAll(() => server.close())

describe('an independent library agrees', () => {
  test('about the challenge', async () => {
    const { payload, protectedHeader } = await jwtVerify<Challenge>(challenge, createLocalJWKSet(server.jwks('acme')), {
      issuer: ISSUER, audience: ISSUER, typ: 'optin-challenge+jwt', algorithms: ['ES256'], maxTokenAge: '1h',
    })
    expect(protectedHeader.kid).toMatch(/^\d{4}-\d\d-a$/)
    expect(payload.exp - payload.iat).toBe(3_600)
  })
  test('about the event', async () => {
    const { payload, protectedHeader } = await jwtVerify(signed.jws, EmbeddedJWK, { audience: ISSUER, typ: 'optin-event+jwt', algorithms: ['ES256'] })
    expect(payload).toEqual(signed.event)
    expect(protectedHeader.jwk).toEqual(browser.jwk)
  })
  test('about the receipt', async () => {
    const { payload } = await jwtVerify<Receipt>(receipt, createLocalJWKSet(server.jwks('acme')), {
      issuer: ISSUER, typ: 'optin-receipt+jwt', algorithms: ['ES256'],
    })
    expect(payload).toMatchObject({ evt: 'grant', st: 'active', ejti: signed.event.jti })
  })
})

/** Signs segments as they are, so that only their form is at issue. */
function signRaw(header: string, payload: string): string {
  const input = `${header}.${payload}`
  return `${input}.${sign('sha256', Buffer.from(input), { key: browser.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

const base64Url = (text: string) => Buffer.from(text, 'utf8').toString('base64url')
const header = () => JSON.stringify({ alg: 'ES256', typ: 'optin-event+jwt', jwk: browser.jwk })
const payload = () => JSON.stringify({ ...signed.event, ...grantClaims(browser, { iat: payloadOf<Challenge>(challenge).iat, chl: challenge }) })
const looseBits = (segment: string) => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return segment.slice(0, -1) + alphabet[alphabet.indexOf(segment.at(-1)!) + 1]
}
const paddable = (text: string): string => (Buffer.byteLength(text) % 3 ? text : paddable(text.replace('{', '{ ')))

/** Forms that jose 6 reads and we refuse: each gives one token two spellings or two readings. */
const LENIENT: [string, string, () => string][] = [
  ['padding', 'token_alphabet', () => signRaw(base64Url(header()), `${base64Url(paddable(payload()))}=`)],
  ['a blank inside', 'token_alphabet', () => signRaw(base64Url(header()), base64Url(payload()).replace(/^(.{8})/, '$1 '))],
  ['loose last bits', 'base64url_not_canonical', () => signRaw(base64Url(header()), looseBits(base64Url(paddable(payload()))))],
  ['the same header member twice', 'json_duplicate_key', () => signRaw(base64Url(header().replace('{', '{"alg":"none",')), base64Url(payload()))],
  ['the same claim twice', 'json_duplicate_key', () => signRaw(base64Url(header()), base64Url(payload().replace('{', '{"aud":"x",')))],
  ['a header member too many', 'header_invalid', () => signRaw(base64Url(header().replace('{', '{"kid":"x",')), base64Url(payload()))],
  ['a claim too many', 'claims_invalid', () => signRaw(base64Url(header()), base64Url(payload().replace('{', '{"ip":"x",')))],
  ['a key member too many', 'header_invalid', () => signRaw(base64Url(header().replace('"crv"', '"ext":true,"crv"')), base64Url(payload()))],
]

test.each(LENIENT)('jose reads %s, we refuse it: %s', async (_, code, forge) => {
  const jws = forge()
  await expect(compactVerify(jws, EmbeddedJWK)).resolves.toBeTruthy()
  const result = await verifyEvent(`${jws}~${signed.disclosure}~`, { issuer: ISSUER, jwks: server.jwks('acme'), origins: [ORIGIN] })
  expect(result).toMatchObject({ ok: false, code })
})

test('the same signer without the tricks is accepted', async () => {
  const token = `${signRaw(base64Url(header()), base64Url(payload()))}~`
  expect(await verifyEvent(token, { issuer: ISSUER, jwks: server.jwks('acme') })).toMatchObject({ code: 'disclosure_mismatch' })
  const sound = signEvent(browser, grantClaims(browser, { iat: payloadOf<Challenge>(challenge).iat, chl: challenge })).token
  expect(await verifyEvent(sound, { issuer: ISSUER, jwks: server.jwks('acme') })).toMatchObject({ ok: true })
})
