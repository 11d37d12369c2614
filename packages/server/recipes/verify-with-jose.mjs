// node verify-with-jose.mjs <event file> <jwks file> <issuer URL>
// Takes events of a consent server, with its challenge inside. Not checked: the form of header, claims and number; a second spelling of
// the token; when the event arrived; what the ledger alone knows (repeats, challenges that were spent, withdrawals).
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual as same } from 'node:util'
import { base64url, calculateJwkThumbprint, createLocalJWKSet, decodeProtectedHeader, EmbeddedJWK, jwtVerify } from 'jose'

const [token, jwks] = process.argv.slice(2, 4).map((file) => readFileSync(file, 'utf8').trim())
const issuer = process.argv[4]
const sha256 = async (text) => base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
const must = (holds, what) => {
  if (!holds) throw new Error(what)
  console.log(`ok  ${what}`)
}

const [, jws, disclosure] = token.match(/^([^~]+)~(?:([^~]+)~)?$/) ?? []
must(jws, 'the token is one event, with at most one number beside it')
const algorithms = ['ES256']
const { payload: event } = await jwtVerify(jws, EmbeddedJWK, { algorithms, typ: 'optin-event+jwt', audience: issuer })
const gives = event.evt === 'grant' || event.evt === 'renew'
must(true, 'the event is signed by the key in its header, for this issuer')
must((await calculateJwkThumbprint(decodeProtectedHeader(jws).jwk)) === event.jkt, 'the event names that key')
must(gives || event.evt === 'withdraw', 'it is a grant, a renewal or a withdrawal')
must(`${event.url}/`.startsWith(`${event.org}/`) && !/[?#]/.test(event.url), 'on a page of the origin it names')
must(event.ui.src !== 'test' && event.ui.vis !== false, 'not by a test tool, and not under a hidden notice')
must(event.chl || !gives, 'what gives carries a challenge')

const keys = createLocalJWKSet(JSON.parse(jwks))
const rules = { algorithms, typ: 'optin-challenge+jwt', issuer, audience: issuer, currentDate: new Date(0) } // its end is looked at below
const { payload: challenge } = event.chl ? await jwtVerify(event.chl, keys, rules) : {}
if (challenge) {
  must(challenge.org === event.org, 'the server signed the challenge inside, for this page')
  must(!challenge.cnf || challenge.cnf.jkt === event.jkt, 'it is for this key, or for any')
  must(challenge.biz.id === event.biz.id, 'it is of this business')
}
if (gives) {
  const { txt, ...statement } = event.stm
  must(challenge.iat - 120 <= event.iat && event.iat <= challenge.exp + 120, 'the event was signed while the challenge held')
  must(same(statement, challenge.stm) && (await sha256(txt)) === statement.sha, 'the challenge offered this statement, word for word')
  must(same(event.biz, challenge.biz) && same(event.pol, challenge.pol), 'under this name and this privacy notice')
  must(event.pur.every((purpose) => challenge.pur.some((offered) => same(offered, purpose))), 'and each of these purposes')
}
must(same(event._sd, disclosure && [await sha256(disclosure)]), 'the number beside the event is the one that was signed')
must(disclosure || (event.prev && !gives), 'it says whom it is about')
console.log(`event hash  ${await sha256(`\0${jws}`)}`)
