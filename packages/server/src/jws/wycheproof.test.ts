import { readFileSync } from 'node:fs'
import type { PublicJwk } from '@unticked/core/event'
import { expect, test } from 'vitest'
import { ISSUER } from '../test-support/notices.ts'
import { verifyEvent } from '../verify/verify-event.ts'
import { verifyP256 } from '../verify/verify-p256.ts'
import type { Jwks } from './public-key.ts'

interface Vectors<Test, Group = unknown> {
  numberOfTests: number
  testGroups: (Group & { tests: Test[] })[]
}

const read = <T>(name: string) => JSON.parse(readFileSync(new URL(`fixtures/wycheproof/${name}.json`, import.meta.url), 'utf8')) as T

interface Signature {
  tcId: number
  comment: string
  msg: string
  sig: string
  result: 'valid' | 'invalid' | 'acceptable'
}
interface SignatureGroup {
  publicKeyJwk?: PublicJwk
  publicKey: { uncompressed: string }
}

const signatures = read<Vectors<Signature, SignatureGroup>>('ecdsa_secp256r1_sha256_p1363_test')

function keyOf({ publicKeyJwk, publicKey }: SignatureGroup): PublicJwk {
  const point = Buffer.from(publicKey.uncompressed, 'hex')
  const coordinate = (from: number) => point.subarray(from, from + 32).toString('base64url')
  return publicKeyJwk ?? { kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(33) }
}

const vectors = signatures.testGroups.flatMap((group) => group.tests.map((vector) => ({ ...vector, jwk: keyOf(group) })))

test('there are as many vectors as the file says, of both kinds', () => {
  expect(vectors).toHaveLength(signatures.numberOfTests)
  expect(vectors.filter(({ result }) => result === 'valid').length).toBeGreaterThan(100)
  expect(vectors.filter(({ result }) => result === 'invalid').length).toBeGreaterThan(50)
})

test('every valid signature is accepted and no invalid one', () => {
  const wrong = vectors.filter(({ jwk, msg, sig, result }) =>
    verifyP256(jwk, Buffer.from(msg, 'hex'), Buffer.from(sig, 'hex')) !== (result === 'valid'))
  expect(wrong.map(({ tcId, comment }) => `${tcId} ${comment}`)).toEqual([])
})

test('anything that is no key, no bytes or no signature fits nothing', () => {
  const { jwk, msg, sig } = vectors.find(({ result }) => result === 'valid')!
  const [bytes, signature] = [Buffer.from(msg, 'hex'), Buffer.from(sig, 'hex')]
  expect(verifyP256(jwk, new Uint8Array(bytes), new Uint8Array(signature))).toBe(true)
  for (const key of [null, undefined, {}, 'x', { ...jwk, crv: 'P-384' }, { ...jwk, x: jwk.y }]) {
    expect(verifyP256(key as PublicJwk, bytes, signature)).toBe(false)
  }
  // the same numbers, written longer
  expect(verifyP256(jwk, bytes, Buffer.concat([signature.subarray(0, 32), Buffer.of(0), signature.subarray(32)]))).toBe(false)
  expect(verifyP256(jwk, bytes, Buffer.concat([signature, Buffer.of(0)]))).toBe(false)
  expect(verifyP256(jwk, msg as unknown as Buffer, signature)).toBe(false)
  expect(verifyP256(jwk, bytes, sig as unknown as Buffer)).toBe(false)
})

interface Token {
  tcId: number
  jws?: string | object
}
interface TokenGroup {
  public?: { kid?: string }
  private?: { kid?: string }
}

const tokens = read<Vectors<Token, TokenGroup>>('json_web_signature_test')

test('no vector of the JWS file is an event', async () => {
  for (const group of tokens.testGroups) {
    const key = group.public ?? group.private
    const jwks = { keys: key ? [key] : [] } as unknown as Jwks
    for (const { jws } of group.tests) {
      for (const token of [jws, `${String(jws)}~`, `${String(jws)}~WyJzIl0~`]) {
        expect(await verifyEvent(token, { issuer: ISSUER, jwks })).toMatchObject({ ok: false, message: expect.any(String) })
      }
    }
  }
})
