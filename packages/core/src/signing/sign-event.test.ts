import { calculateJwkThumbprint, compactVerify, importJWK } from 'jose'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { GrantEvent, PublicJwk } from '../event/types.ts'
import { memorySigner } from './test-support/memory-signer.ts'
import { signEvent, type UnsignedEvent } from './sign-event.ts'

const salt = new Uint8Array(16).fill(7)
const subject = { kind: 'tel', value: '+31612345678' } as const
const frame = {
  ver: 1, jti: '0b8f2a4c-5d1e-4a6b-8c3d-9e7f60514233', iat: 1_767_225_600, aud: 'https://consent.acme.example/t/acme', org: 'https://acme.example',
  url: 'https://acme.example/signup', chl: null, biz: { id: 'acme', name: 'Acme' }, chn: 'whatsapp', via: 'web', wv: '0.1.0', prev: null,
} as const
const grant: UnsignedEvent = {
  ...frame, evt: 'grant', stm: { id: 'signup', ver: '1', loc: 'en', txt: 'Yes — ✓ please', sha: 'sha' }, pur: [{ id: 'orders', cat: 'utility' }],
  pol: { ver: '1', url: 'https://acme.example/privacy' },
  ui: { src: 'user', act: true, by: 'keyboard', pre: false, edit: true, vis: true, num: 'judged', clk: 'client', kst: 'mem' },
}
const withdrawal: UnsignedEvent = {
  ...frame, evt: 'withdraw', pur: [{ id: '*', cat: '*' }], prev: 'earlier', ui: { src: 'user', by: 'pointer', clk: 'client', kst: 'mem' },
}
const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('base64url')

/** What jose, which shares no code with ours, makes of a token. */
async function open(token: string) {
  const [jws = '', ...disclosures] = token.split('~')
  const header = JSON.parse(Buffer.from(jws.split('.')[0]!, 'base64url').toString()) as { jwk: PublicJwk }
  const { payload, protectedHeader } = await compactVerify(jws, await importJWK(header.jwk, 'ES256'), { algorithms: ['ES256'] })
  return { jws, disclosures, header: protectedHeader, claims: JSON.parse(new TextDecoder().decode(payload)) as GrantEvent }
}

test('jose verifies what is signed against the key that the header names', async () => {
  const { token } = await signEvent(grant, memorySigner(), subject, salt)
  const { header, claims } = await open(token)
  expect(Object.keys(header).toSorted()).toEqual(['alg', 'jwk', 'typ'])
  expect(header).toMatchObject({ alg: 'ES256', typ: 'optin-event+jwt' })
  expect(Object.keys(header.jwk!).toSorted()).toEqual(['crv', 'kty', 'x', 'y'])
  expect(claims).toMatchObject(grant as object)
  expect(claims.jkt).toBe(await calculateJwkThumbprint(header.jwk as PublicJwk))
})

test('the number is not in the signed bytes: its salted digest is', async () => {
  const { token } = await signEvent(grant, memorySigner(), subject, salt)
  const { jws, disclosures, claims } = await open(token)
  expect(Buffer.from(jws.split('.')[1]!, 'base64url').toString()).not.toContain('612345678')
  expect(disclosures).toEqual([expect.any(String), ''])
  expect(JSON.parse(Buffer.from(disclosures[0]!, 'base64url').toString())).toEqual([Buffer.from(salt).toString('base64url'), 'tel', '+31612345678'])
  expect(claims._sd).toEqual([sha256(disclosures[0]!)])
  expect(claims._sd_alg).toBe('sha-256')
})

test('the event hash is the leaf of the signed part, without the number', async () => {
  const { token, evh } = await signEvent(grant, memorySigner(), subject, salt)
  expect(evh).toBe(sha256(Buffer.concat([Buffer.of(0), Buffer.from(token.split('~')[0]!)])))
})

test('a withdrawal that names an earlier event holds no digest and no disclosure', async () => {
  const { token, evt } = await signEvent(withdrawal, memorySigner(), null, salt)
  const { disclosures, claims } = await open(token)
  expect([evt, disclosures]).toEqual(['withdraw', ['']])
  expect(claims).not.toHaveProperty('_sd')
  expect(claims).not.toHaveProperty('_sd_alg')
})

test('an event on its way out cannot be changed', async () => {
  const event = await signEvent(grant, memorySigner(), subject, salt)
  expect(event).toMatchObject({ jti: grant.jti, evt: 'grant' })
  expect(() => Object.assign(event, { token: 'other' })).toThrow(TypeError)
})

test('a salt of another length is refused', async () => {
  await expect(signEvent(grant, memorySigner(), subject, new Uint8Array(8))).rejects.toThrow('16 bytes of salt')
})
