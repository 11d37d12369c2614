import { createPublicKey, generateKeyPairSync, randomBytes, randomUUID, verify } from 'node:crypto'
import { compactVerify, importJWK } from 'jose'
import { encodeDisclosure, encodeToken, type Challenge, type GrantEvent, type PublicJwk } from '../../core/src/event/index.ts'
import { en } from '../../core/src/locales/en.ts'
import { renderNotice } from '../../core/src/notice/index.ts'
import { leafHash, keyThumbprint, sha256Text } from '../../server/src/jws/hash.ts'
import { signatureFits, signJws } from '../../server/src/jws/signature.ts'
import { decodeBase64Url, decodeObject } from '../../server/src/jws/decode.ts'
import { checkEvent } from '../../server/src/verify/check-event.ts'
import { checkHeader, checkKey } from '../../server/src/verify/header.ts'
import { readToken } from '../../server/src/verify/read-token.ts'
import { notice } from './notice.ts'

const SLICES = 10
const SLICE_MS = 15
const issuer = 'https://consent.acme.example/t/acme'
const origin = 'https://acme.example'
const now = 1_795_000_000

/** Operations a second, by name. */
export type Rates = Record<string, number[]>

function newKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string }
  return { privateKey, publicKey, jwk: { crv: 'P-256', kty: 'EC', x, y } as PublicJwk }
}

/** An event as a browser signs it, under a challenge as a server signs it. */
function sample() {
  const server = newKey()
  const browser = newKey()
  const { text } = renderNotice(notice, 'en', en)
  const [stm, biz] = [{ id: notice.id, ver: notice.version, loc: 'en', sha: sha256Text(text) }, { id: notice.business.id, name: notice.business.name }]
  const pol = { ver: '1', url: notice.business.privacyUrl }
  const pur = notice.purposes.map(({ id, category }) => ({ id, cat: category }))
  const challenge: Challenge = { iss: issuer, aud: issuer, jti: randomBytes(16).toString('base64url'), iat: now, exp: now + 3_600, org: origin, stm, biz, pur, pol }
  const chl = signJws({ alg: 'ES256', typ: 'optin-challenge+jwt', kid: 'bench' }, challenge, server.privateKey)
  const disclosure = encodeDisclosure({ kind: 'tel', value: '+31612345678' }, randomBytes(16))
  const event: GrantEvent = {
    ver: 1, jti: randomUUID(), iat: now, aud: issuer, org: origin, url: `${origin}/signup`, chl, biz, chn: 'whatsapp', via: 'web', wv: '0.1.0',
    evt: 'grant', stm: { ...stm, txt: text }, pur, pol, prev: null, jkt: keyThumbprint(browser.jwk), _sd: [sha256Text(disclosure)], _sd_alg: 'sha-256',
    ui: { src: 'user', act: true, by: 'pointer', pre: false, edit: true, vis: true, num: 'judged', clk: 'challenge', kst: 'idb' },
  }
  const jws = signJws({ alg: 'ES256', typ: 'optin-event+jwt', jwk: browser.jwk }, event, browser.privateKey)
  return { token: encodeToken(jws, disclosure), jws, chl, server, event }
}

/** What the same bytes cost to read where they are believed: no alphabet, no canonical form, no duplicate keys, no depth. */
const readLeniently = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>

/** Work by name; each is run in turn, round after round. */
function works(): Record<string, () => unknown> {
  const { token, jws, chl, server, event } = sample()
  const expected = { audience: issuer, now, origins: [origin], acceptTestEvents: false, binding: { kind: 'challenge', keys: new Map([['bench', server.publicKey]]) } } as const
  const receipt = { iss: issuer, iat: now, evh: 'x'.repeat(43), evt: 'grant', ejti: event.jti, jkt: event.jkt, pur: event.pur, st: 'active', seq: 1, head: 'x'.repeat(43), phd: 'x'.repeat(43), late: false }
  return {
    'node:crypto with key import': () => {
      const [header, payload, signature] = jws.split('.') as [string, string, string]
      const key = createPublicKey({ key: readLeniently(header).jwk as never, format: 'jwk' })
      readLeniently(payload)
      return verify('sha256', Buffer.from(`${header}.${payload}`), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))
    },
    ours: () => {
      const { header, payload, input, signature } = readToken(token)
      return signatureFits(input, signature, checkKey(checkHeader(header), payload.jkt, undefined))
    },
    jose: async () => compactVerify(jws, (header) => importJWK(header!.jwk!, 'ES256')),
    'accept path': () => {
      const { leaf } = checkEvent(token, expected)
      return [leafHash(jws), leaf, signJws({ alg: 'ES256', typ: 'optin-receipt+jwt', kid: 'bench' }, receipt, server.privateKey)]
    },
    'strict decoding': () => [readToken(token), ...chl.split('.').slice(0, 2).map((part) => decodeObject(decodeBase64Url(part)))],
    'lenient decoding': () => [...jws.split('.').slice(0, 2), token.split('~')[1]!, ...chl.split('.').slice(0, 2)].map(readLeniently),
  }
}

interface Slice {
  readonly count: number
  readonly ms: number
}

async function slice(work: () => unknown): Promise<Slice> {
  const started = performance.now()
  let count = 0
  while (performance.now() - started < SLICE_MS) {
    for (let at = 0; at < 10; at++) {
      const result = work()
      if (result instanceof Promise) await result
    }
    count += 10
  }
  return { count, ms: performance.now() - started }
}

/** One round: a little of each and again, so that a moment in which the machine is slow is slow for all. */
async function roundOf(subjects: readonly (readonly [string, () => unknown])[]): Promise<Record<string, number>> {
  const done = new Map<string, Slice>()
  for (let turn = 0; turn < SLICES * subjects.length; turn++) {
    const [name, work] = subjects[turn % subjects.length]!
    const { count, ms } = await slice(work)
    const before = done.get(name)
    done.set(name, { count: count + (before?.count ?? 0), ms: ms + (before?.ms ?? 0) })
  }
  return Object.fromEntries([...done].map(([name, { count, ms }]) => [name, (count * 1000) / ms]))
}

/** Measures in turn: each round begins with another, after one that does not count. */
export async function measureVerifying(rounds: number, say: (line: string) => void): Promise<Rates> {
  const subjects = Object.entries(works())
  const rates: Rates = Object.fromEntries(subjects.map(([name]) => [name, []]))
  await roundOf(subjects)
  for (let round = 0; round < rounds; round++) {
    say(`verifying, round ${round + 1} of ${rounds}`)
    const first = round % subjects.length
    const rate = await roundOf([...subjects.slice(first), ...subjects.slice(0, first)])
    for (const [name, values] of Object.entries(rates)) values.push(rate[name]!)
  }
  return rates
}
