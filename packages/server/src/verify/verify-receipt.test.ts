import { expect, test } from 'vitest'
import type { Receipt } from '@unticked/core/event'
import { signJws } from '../jws/signature.ts'
import { createForge } from '../test-support/forge.ts'
import { ISSUER } from '../test-support/notices.ts'
import { verifyReceipt, type ReceiptStep } from './verify-receipt.ts'

const forge = createForge({ now: 1_795_428_000 })
const { keys, strangers } = forge
const hash = 'A'.repeat(43)
const claims: Receipt = {
  iss: ISSUER, iat: 1_795_428_000, evh: hash, evt: 'grant', ejti: 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', jkt: forge.browser.jkt,
  stm: { id: 'signup', ver: '1', loc: 'en', sha: hash }, pur: [{ id: 'orders', cat: 'utility' }], st: 'active', seq: 1, head: hash, phd: hash, late: false,
}
const header = { alg: 'ES256', typ: 'optin-receipt+jwt', kid: keys.signing.kid }
const sign = (changes: object = {}, headerChanges: object = {}, key = keys) =>
  signJws({ ...header, ...headerChanges }, { ...claims, ...changes }, key.signing.privateKey)

test('a sound receipt says what was recorded, and by which key', async () => {
  expect(await verifyReceipt(sign(), keys.jwks, { issuer: ISSUER })).toEqual({ ok: true, receipt: claims, kid: keys.signing.kid })
})

test('a withdrawal and a record of the server have receipts too', async () => {
  const { stm: _, jkt: __, ...less } = claims
  const taken = signJws(header, { ...less, evt: 'inbound_stop', st: 'withdrawn', pur: [{ id: '*', cat: '*' }] }, keys.signing.privateKey)
  expect(await verifyReceipt(taken, keys.jwks)).toMatchObject({ ok: true })
})

const REFUSED: [ReceiptStep, string, unknown][] = [
  ['form', 'nothing', undefined],
  ['form', 'an empty text', ''],
  ['form', 'two segments', sign().split('.').slice(0, 2).join('.')],
  ['form', 'a tilde', `${sign()}~`],
  ['form', 'padding', `${sign()}=`],
  ['form', 'the same claim twice', sign().replace(/\.[^.]+\./, `.${Buffer.from('{"iss":"a","iss":"b"}').toString('base64url')}.`)],
  ['header', 'another algorithm', sign({}, { alg: 'HS256' })],
  ['header', 'a challenge', sign({}, { typ: 'optin-challenge+jwt' })],
  ['header', 'a member too many', sign({}, { jwk: forge.browser.jwk })],
  ['header', 'a key id that is no text', sign({}, { kid: 1 })],
  ['key', 'an unknown key id', sign({}, { kid: 'constructor' })],
  ['signature', 'another key under our id', sign({}, {}, strangers)],
  ['signature', 'other claims under our signature', sign().replace(/[^.]+$/, sign({ seq: 2 }).split('.')[2]!)],
  ['claims', 'a claim too many', sign({ tel: 'x' })],
  ['claims', 'a claim too few', sign({ late: undefined })],
  ['claims', 'an unknown state', sign({ st: 'granted' })],
  ['claims', 'a place that is none', sign({ seq: 0 })],
  ['issuer', 'another issuer', sign({ iss: `${ISSUER}x` })],
]

test.each(REFUSED)('%s: %s', async (step, _, receipt) => {
  const result = await verifyReceipt(receipt, keys.jwks, { issuer: ISSUER })
  expect(result).toMatchObject({ ok: false, code: 'receipt_invalid', step })
  expect(JSON.stringify(result)).not.toMatch(/eyJ|[\w-]{43}/)
})

test('what is no key set is the caller’s mistake', async () => {
  await expect(verifyReceipt(sign(), {} as never)).rejects.toThrow(/jwks is no key set/)
  expect(await verifyReceipt(sign(), { keys: [null, {}, { kid: 'x' }] } as never)).toMatchObject({ ok: false, step: 'key' })
})
