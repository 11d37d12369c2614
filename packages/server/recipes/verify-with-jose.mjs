// node verify-with-jose.mjs <event file> <jwks file> <issuer URL>
import { readFileSync } from 'node:fs'
import { base64url, calculateJwkThumbprint, createLocalJWKSet, decodeProtectedHeader, EmbeddedJWK, jwtVerify } from 'jose'

const [token, jwks] = process.argv.slice(2, 4).map((file) => readFileSync(file, 'utf8').trim())
const issuer = process.argv[4]
const [jws, disclosure] = token.split('~')
const sha256 = async (text) => base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
const must = (holds, what) => {
  if (!holds) throw new Error(what)
  console.log(`ok  ${what}`)
}

const algorithms = ['ES256']
const { payload: event } = await jwtVerify(jws, EmbeddedJWK, { algorithms, typ: 'optin-event+jwt', audience: issuer })
must(true, 'the event is signed by the key in its header, for this issuer')
must((await calculateJwkThumbprint(decodeProtectedHeader(jws).jwk)) === event.jkt, 'the event names that key')

if (event.chl) {
  const { payload: challenge } = await jwtVerify(event.chl, createLocalJWKSet(JSON.parse(jwks)), {
    algorithms, typ: 'optin-challenge+jwt', issuer, audience: issuer, currentDate: new Date(event.iat * 1000), clockTolerance: 120,
  })
  must(challenge.org === event.org, 'the server signed the challenge inside, for this page and time')
  if (event.stm) must(challenge.stm.sha === event.stm.sha, 'the challenge offered this statement')
}
if (event.stm) must((await sha256(event.stm.txt)) === event.stm.sha, 'the text hashes to what was offered')
if (disclosure) must((await sha256(disclosure)) === event._sd[0], 'the number beside the event is the one that was signed')
console.log(`event hash  ${await sha256(`\0${jws}`)}`)
