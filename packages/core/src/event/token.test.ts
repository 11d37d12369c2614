import fc from 'fast-check'
import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto'
import { calculateJwkThumbprint, compactVerify, importJWK } from 'jose'
import { describe, expect, test } from 'vitest'
import {
  BSUID, E164, encodeDisclosure, encodePart, encodeToken, fromBase64Url, hashDisclosure, hashEvent, hashNotice, MAX_TOKEN_BYTES, MAX_URL_CHARS,
  pageUrl, SALT_BYTES, signingInput, thumbprint, toBase64Url, type PublicJwk,
} from './index.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url')
const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const jwk = keys.publicKey.export({ format: 'jwk' }) as unknown as PublicJwk

describe('base64url', () => {
  test.each([['', ''], ['f', 'Zg'], ['fo', 'Zm8'], ['foo', 'Zm9v'], ['foob', 'Zm9vYg'], ['fooba', 'Zm9vYmE'], ['foobar', 'Zm9vYmFy']])(
    'agrees with RFC 4648 §10 for %j', (text, encoded) => {
      expect(toBase64Url(Buffer.from(text))).toBe(encoded)
      expect(Buffer.from(fromBase64Url(encoded)).toString()).toBe(text)
    },
  )

  test('agrees with Node for any bytes, and comes back', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
      expect([...fromBase64Url(toBase64Url(bytes))]).toEqual([...bytes])
    }))
  })

  test('does not overflow the stack for a token of the largest size', () => {
    expect(toBase64Url(new Uint8Array(MAX_TOKEN_BYTES))).toHaveLength(Math.ceil((MAX_TOKEN_BYTES * 4) / 3))
  })
})

describe('what is signed', () => {
  test('begins as in RFC 7515 appendix A.3', () => {
    expect(encodePart({ alg: 'ES256' })).toBe('eyJhbGciOiJFUzI1NiJ9')
  })

  test('is the UTF-8 of the JSON, in any script', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(encodePart(value)).toBe(Buffer.from(JSON.stringify(value)).toString('base64url'))
    }))
    expect(Buffer.from(encodePart(['Größe', 'ऑर्डर', '🎉']), 'base64url').toString()).toBe('["Größe","ऑर्डर","🎉"]')
  })

  test('verifies with jose, byte for byte', async () => {
    const input = signingInput({ alg: 'ES256', typ: 'optin-event+jwt', jwk }, { ver: 1, stm: { txt: 'Messages from Łąki on WhatsApp' } })
    const jws = `${input}.${sign('sha256', Buffer.from(input), { key: keys.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
    const { payload, protectedHeader } = await compactVerify(jws, await importJWK({ ...jwk }, 'ES256'))
    expect(JSON.parse(Buffer.from(payload).toString())).toEqual({ ver: 1, stm: { txt: 'Messages from Łąki on WhatsApp' } })
    expect(protectedHeader).toEqual({ alg: 'ES256', typ: 'optin-event+jwt', jwk })
    const signature = Buffer.from(jws.split('.')[2]!, 'base64url')
    expect(verify('sha256', Buffer.from(`${input}x`), { key: keys.publicKey, dsaEncoding: 'ieee-p1363' }, signature)).toBe(false)
  })
})

describe('the disclosure', () => {
  const salt = Uint8Array.from({ length: SALT_BYTES }, (_, at) => at)

  test('is the salted triple of RFC 9901 §4.2.1, without white space', () => {
    const disclosure = encodeDisclosure({ kind: 'tel', value: '+31612345678' }, salt)
    expect(Buffer.from(disclosure, 'base64url').toString()).toBe('["AAECAwQFBgcICQoLDA0ODw","tel","+31612345678"]')
  })

  test('hashes to the digest that RFC 9901 §4.2.3 gives for its example', async () => {
    const disclosure = 'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0'
    expect(await hashDisclosure(disclosure)).toBe('X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0')
  })

  test.each([0, 15, 17, 32])('is refused with %i bytes of salt', (length) => {
    const encode = () => encodeDisclosure({ kind: 'tel', value: '+31612345678' }, new Uint8Array(length))
    expect(encode).toThrow(`A disclosure needs 16 bytes of salt, got ${length}.`)
  })

  test('stands between tildes, and is absent where the event has none', () => {
    expect(encodeToken('a.b.c', 'ZA')).toBe('a.b.c~ZA~')
    expect(encodeToken('a.b.c')).toBe('a.b.c~')
  })
})

describe('hashes', () => {
  test('of a notice and a disclosure are SHA-256 of the UTF-8 text', async () => {
    const text = 'Messages from Łąki on WhatsApp\nऑर्डर'
    expect(await hashNotice(text)).toBe(sha256(text))
    expect(await hashDisclosure(text)).toBe(sha256(text))
  })

  test('of an event are leaves of RFC 9162 §2.1.1, so they differ from the hash of the same text', async () => {
    const emptyLeaf = Buffer.from('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 'hex')
    expect(await hashEvent('')).toBe(emptyLeaf.toString('base64url'))
    expect(await hashEvent('a.b.c')).toBe(sha256('\0a.b.c'))
    expect(await hashEvent('a.b.c')).not.toBe(sha256('a.b.c'))
  })

  test('of a key are the thumbprint of RFC 7638, as in the example of RFC 9449 §6.1', async () => {
    const [x, y] = ['l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs', '9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA']
    expect(await thumbprint({ kty: 'EC', crv: 'P-256', x, y })).toBe('0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I')
  })

  test('of a key agree with jose, whatever else the JWK holds and in whatever order', async () => {
    const shuffled = { use: 'sig', y: jwk.y, kid: 'x', x: jwk.x, kty: jwk.kty, crv: jwk.crv } as PublicJwk
    expect(await thumbprint(shuffled)).toBe(await calculateJwkThumbprint({ ...jwk }))
  })
})

describe('the page address', () => {
  test('keeps origin and path, and drops what may hold personal data', () => {
    expect(pageUrl(new URL('https://shop.example:8443/a/b?email=a@b.example#token'))).toBe('https://shop.example:8443/a/b')
    expect(pageUrl(new URL('https://user:secret@shop.example/a'))).toBe('https://shop.example/a')
  })

  test('is cut at its limit', () => {
    expect(pageUrl(new URL(`https://shop.example/${'a'.repeat(2_000)}`))).toHaveLength(MAX_URL_CHARS)
  })
})

test.each(['+31612345678', '+1234567', '+123456789012345'])('%s is E.164', (number) => {
  expect(number).toMatch(E164)
})

const NOT_E164 = ['31612345678', '+0612345678', '+123456', '+1234567890123456', '+31 612345678', '+31612345678\n', '+٣١٦١٢٣٤٥٦٧٨', '']
test.each(NOT_E164)('%j is not E.164', (number) => {
  expect(number).not.toMatch(E164)
})

test('a business-scoped user id is a country, a point, and letters and digits', () => {
  expect('NL.13491208655302741918').toMatch(BSUID)
  for (const wrong of ['nl.1', 'NL1', 'NL.', 'NL.a b', `NL.${'1'.repeat(129)}`, 'NL.1\n']) expect(wrong).not.toMatch(BSUID)
})
