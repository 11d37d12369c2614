import { CompactSign, exportJWK, generateKeyPair } from 'jose'
import { expect, test } from 'vitest'
import { recorded } from '../opt-in/test-support/recorded.ts'
import { verifyReceipt, type Jwks } from './verify-receipt.ts'

const { receipt: claims } = recorded
const expected = { issuer: claims.iss, evh: claims.evh }
const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
const other = await generateKeyPair('ES256', { extractable: true })
const keySet: Jwks = {
  keys: [
    { ...(await exportJWK(other.publicKey)), kid: '2026-10-a' },
    { ...(await exportJWK(publicKey)), kid: '2026-11-a', alg: 'ES256', use: 'sig' },
  ],
}
const HEADER = { alg: 'ES256', typ: 'optin-receipt+jwt', kid: '2026-11-a' }
const sign = (payload: object = claims, header: object = HEADER, key = privateKey) =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(payload))).setProtectedHeader(header as typeof HEADER).sign(key)

test('a receipt that jose signed verifies, and says what was recorded', async () => {
  expect(await verifyReceipt(await sign(), keySet, expected)).toEqual(claims)
})

const receipt = await sign()
const [head = '', body = '', signature = ''] = receipt.split('.')
const forged = Buffer.from(JSON.stringify({ ...claims, pur: [{ id: 'offers', cat: 'marketing' }] })).toString('base64url')
test.each([
  ['with other claims under the same signature', `${head}.${forged}.${signature}`],
  ['signed with another key under the known name', await sign(claims, HEADER, other.privateKey)],
  ['signed with a key that is not in the set', await sign(claims, { ...HEADER, kid: 'mine' }, other.privateKey)],
  ['without a key name', await sign(claims, { alg: 'ES256', typ: 'optin-receipt+jwt' })],
  ['of another issuer', await sign({ ...claims, iss: 'https://evil.example/t/acme' })],
  ['for another event', await sign({ ...claims, evh: 'another' })],
  ['that is a challenge', await sign(claims, { ...HEADER, typ: 'optin-challenge+jwt' })],
  ['without a signature', `${head}.${body}.`],
  ['that says "none"', `${Buffer.from(JSON.stringify({ ...HEADER, alg: 'none' })).toString('base64url')}.${body}.`],
  ['with a part too many', `${receipt}.${signature}`],
  ['that is not a token', 'thank you'],
  ['that is empty', ''],
])('a receipt %s is refused', async (_what, token) => {
  const error = await verifyReceipt(token, keySet, expected).catch((refusal: unknown) => refusal)
  expect(error).toMatchObject({ name: 'UntickedError', code: 'receipt_invalid' })
  expect((error as Error).message).not.toMatch(/eyJ/)
})

test.each<[string, unknown]>([
  ['no set', {}],
  ['an empty set', { keys: [] }],
  ['a key of another kind', { keys: [{ kty: 'RSA', n: 'n', e: 'AQAB', kid: '2026-11-a' }] }],
])('%s verifies nothing', async (_what, keys) => {
  await expect(verifyReceipt(receipt, keys as Jwks, expected)).rejects.toMatchObject({ code: 'receipt_invalid' })
})
