import type { RefusalCode } from '@unticked/core/errors'
import { encodeToken } from '@unticked/core/event'
import { sha256Text } from '../jws/hash.ts'
import { newBrowser, signEvent, type Signed } from './browser.ts'
import type { Forge } from './forge.ts'
import { ORIGIN, TEL } from './notices.ts'

const part = (text: string | Buffer) => Buffer.from(text).toString('base64url')
const replaced = ({ token, jws }: Signed, at: 0 | 1 | 2, text: string) => token.replace(jws, jws.split('.').with(at, text).join('.'))
const header = (forge: Forge, json: string | Buffer) => replaced(forge.grant(), 0, part(json))
const ui = (forge: Forge, changes: object) => forge.grant({ ui: { ...forge.claims().ui, ...changes } }).token
const stm = (forge: Forge, changes: object) => forge.grant({ stm: { ...forge.claims().stm, ...changes } }).token
const disclosing = (forge: Forge, value: unknown) => {
  const encoded = part(JSON.stringify(value))
  const { jws } = signEvent(forge.browser, { ...forge.claims(), _sd: [sha256Text(encoded)], _sd_alg: 'sha-256' }, null)
  return encodeToken(jws, encoded)
}
const without = (forge: Forge, claim: string) => forge.grant({ [claim]: undefined }).token
/** The tenant's challenge with its claims changed, signed by the tenant. */
const offering = (forge: Forge, changes: object) => forge.grant({ chl: forge.ours('optin-challenge+jwt', changes) }).token
const P = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn
/** A coordinate that is one modulus too large: the same point under another name. */
const beyond = (coordinate: bigint) => Buffer.from((coordinate + P).toString(16).padStart(64, '0'), 'hex').toString('base64url')

/** What a refused event looks like: the code, what is wrong, and how to make it. */
export type Refused = readonly [code: RefusalCode, what: string, forged: (forge: Forge) => string]

const FORM: readonly Refused[] = [
  ['token_missing', 'an empty field', () => ''],
  ['token_shape', 'no tilde', (forge) => forge.grant().jws],
  ['token_shape', 'two disclosures', (forge) => `${forge.grant().token}${part('[]')}~`],
  ['token_shape', 'a key binding after the disclosure', (forge) => `${forge.grant().token}${forge.grant().jws}`],
  ['token_shape', 'an empty disclosure', (forge) => `${forge.grant().jws}~~`],
  ['token_shape', 'two segments', (forge) => forge.grant().token.replace('.', '')],
  ['token_shape', 'four segments', (forge) => forge.grant().token.replace('.', '.e30.')],
  ['token_shape', 'an empty signature', (forge) => replaced(forge.grant(), 2, '')],
  ['token_shape', 'a JSON serialisation', (forge) => JSON.stringify({ payload: forge.grant().jws })],
  ['token_alphabet', 'a blank', (forge) => replaced(forge.grant(), 1, ' e30')],
  ['token_alphabet', 'a line break at the end of a part', (forge) => replaced(forge.grant(), 2, `${forge.grant().jws.split('.')[2]}\n`)],
  ['token_alphabet', 'padding', (forge) => replaced(forge.grant(), 1, 'e30=')],
  ['token_alphabet', 'plus and slash', (forge) => replaced(forge.grant(), 1, 'e+/0')],
  ['token_alphabet', 'a zero byte', (forge) => replaced(forge.grant(), 1, 'e\u00000')],
  ['base64url_not_canonical', 'loose last bits in the header', (forge) => replaced(forge.grant(), 0, 'e31')],
  ['base64url_not_canonical', 'a length that no bytes have', (forge) => replaced(forge.grant(), 1, 'e30AA')],
  ['base64url_not_canonical', 'loose last bits in the signature', (forge) => replaced(forge.grant(), 2, `${'A'.repeat(85)}B`)],
  ['utf8_invalid', 'a byte order mark', (forge) => header(forge, Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]))],
  ['utf8_invalid', 'an overlong sequence', (forge) => header(forge, Buffer.from([0x7b, 0xc0, 0xaf, 0x7d]))],
  ['utf8_invalid', 'half a surrogate pair in bytes', (forge) => header(forge, Buffer.from([0x7b, 0xed, 0xa0, 0x80, 0x7d]))],
  ['json_invalid', 'an array', (forge) => header(forge, '[]')],
  ['json_invalid', 'null', (forge) => header(forge, 'null')],
  ['json_invalid', 'a trailing comma', (forge) => header(forge, '{"alg":"ES256",}')],
  ['json_invalid', 'something after the object', (forge) => header(forge, '{}{}')],
  ['json_invalid', 'a comment', (forge) => header(forge, '{/**/}')],
  ['json_invalid', 'not a number', (forge) => header(forge, '{"a":NaN}')],
  ['json_invalid', 'a leading zero', (forge) => header(forge, '{"a":01}')],
  ['json_invalid', 'a lone surrogate', (forge) => header(forge, '{"alg":"\\ud800"}')],
  ['json_duplicate_key', 'the same key twice', (forge) => header(forge, '{"alg":"ES256","alg":"none"}')],
  ['json_duplicate_key', 'the same key, once escaped', (forge) => header(forge, '{"alg":"ES256","\\u0061lg":"none"}')],
  ['json_duplicate_key', 'the same key twice inside the key', (forge) => header(forge, '{"jwk":{"x":"A","x":"B"}}')],
  ['json_too_deep', 'five levels', (forge) => header(forge, '{"a":[[[[1]]]]}')],
  ['json_too_deep', 'a thousand levels', (forge) => header(forge, `{"a":${'['.repeat(1_000)}`)],
]

const HEADER: readonly Refused[] = [
  ['header_invalid', 'a member too many', (forge) => forge.under({ ...forge.header, kid: 'x' })],
  ['header_invalid', 'a member too few', (forge) => forge.under({ alg: 'ES256', typ: forge.header.typ })],
  ['header_invalid', 'the address of a key', (forge) => forge.under({ ...forge.header, jku: 'https://evil.example/jwks' })],
  ['header_invalid', 'a certificate', (forge) => forge.under({ ...forge.header, x5c: ['AAAA'] })],
  ['header_invalid', 'a private key', (forge) => forge.under({ ...forge.header, jwk: { ...forge.browser.jwk, d: forge.browser.jwk.x } })],
  ['header_invalid', 'a key that is no object', (forge) => forge.under({ ...forge.header, jwk: 'x' })],
  ['header_invalid', 'a critical extension', (forge) => forge.under({ ...forge.header, crit: ['b64'], b64: false })],
  ['header_invalid', 'a member named __proto__', (forge) => header(forge, '{"alg":"ES256","typ":"optin-event+jwt","jwk":{},"__proto__":{}}')],
  ['alg_refused', 'none', (forge) => forge.under({ ...forge.header, alg: 'none' })],
  ['alg_refused', 'none in capitals', (forge) => forge.under({ ...forge.header, alg: 'NONE' })],
  ['alg_refused', 'a shared secret', (forge) => forge.under({ ...forge.header, alg: 'HS256' })],
  ['alg_refused', 'an Edwards curve', (forge) => forge.under({ ...forge.header, alg: 'EdDSA' })],
  ['alg_refused', 'a number', (forge) => forge.under({ ...forge.header, alg: 256 })],
  ['typ_refused', 'a receipt', (forge) => forge.under({ ...forge.header, typ: 'optin-receipt+jwt' })],
  ['typ_refused', 'a challenge', (forge) => forge.under({ ...forge.header, typ: 'optin-challenge+jwt' })],
  ['typ_refused', 'capitals', (forge) => forge.under({ ...forge.header, typ: 'OPTIN-EVENT+JWT' })],
  ['typ_refused', 'a media type', (forge) => forge.under({ ...forge.header, typ: 'application/optin-event+jwt' })],
  ['record_unsupported', 'a record by its type', (forge) => forge.under({ alg: 'ES256', typ: 'optin-record+jwt', kid: forge.keys.signing.kid })],
]

const CHALLENGE: readonly Refused[] = [
  ['challenge_required', 'none', (forge) => forge.grant({ chl: null }).token],
  ['challenge_malformed', 'two segments', (forge) => forge.grant({ chl: 'e30.e30' }).token],
  ['challenge_malformed', 'a number', (forge) => forge.grant({ chl: 1 }).token],
  ['challenge_malformed', 'padding', (forge) => forge.grant({ chl: `${forge.challenge()}=` }).token],
  ['challenge_malformed', 'a receipt in its place', (forge) => forge.grant({ chl: forge.ours('optin-receipt+jwt') }).token],
  ['challenge_malformed', 'an event in its place', (forge) => forge.grant({ chl: forge.grant().jws }).token],
  ['challenge_malformed', 'a claim too many', (forge) => offering(forge, { x: 1 })],
  ['challenge_malformed', 'a claim too few', (forge) => offering(forge, { pol: undefined })],
  ['challenge_malformed', 'a life of more than an hour', (forge) => offering(forge, { exp: forge.now + 7_200 })],
  ['challenge_malformed', 'an end before its beginning', (forge) => offering(forge, { exp: forge.now - 60 })],
  ['challenge_key_unknown', 'a strange key id', (forge) => forge.grant({ chl: forge.challenge({}, { ...forge.strangers.signing, kid: 'no' }) }).token],
  ['challenge_key_unknown', 'a key id named __proto__', (forge) =>
    forge.grant({ chl: forge.challenge({}, { ...forge.strangers.signing, kid: '__proto__' }) }).token],
  ['challenge_signature', 'a strange key under our id', (forge) => forge.grant({ chl: forge.challenge({}, forge.strangers.signing) }).token],
  ['challenge_tenant', 'another tenant', (forge) => forge.grant({ chl: forge.challenge({ issuer: `${forge.issuer}-other` }) }).token],
  ['challenge_tenant', 'another audience', (forge) => offering(forge, { aud: `${forge.issuer}-other` })],
  ['challenge_expired', 'used three minutes after its end', (forge) => forge.grant({ chl: forge.challenge({ now: forge.now - 3_780 }) }).token],
  ['challenge_expired', 'used in time, handed in after seven days', (forge) =>
    forge.grant({ chl: forge.challenge({ now: forge.now - 3_600 - 604_801 }), iat: forge.now - 604_802 }).token],
  ['origin_mismatch', 'another page than the challenge', (forge) =>
    forge.grant({ org: 'https://evil.example', url: 'https://evil.example/' }).token],
]

const KEY: readonly Refused[] = [
  ['key_invalid', 'a point off the curve', (forge) => forge.under({ ...forge.header, jwk: { ...forge.browser.jwk, y: forge.browser.jwk.x } })],
  ['key_invalid', 'the point at infinity', (forge) => forge.under({ ...forge.header, jwk: { ...forge.browser.jwk, x: 'A'.repeat(43), y: 'A'.repeat(43) } })],
  // x = 5 is on the curve
  ['key_invalid', 'a coordinate beyond the modulus', (forge) => forge.under({ ...forge.header, jwk: { ...forge.browser.jwk, x: beyond(5n) } })],
  ['key_invalid', 'a coordinate of 31 bytes', (forge) => forge.under({ ...forge.header, jwk: { ...forge.browser.jwk, x: part(Buffer.alloc(31, 1)) } })],
  ['key_invalid', 'a coordinate of 33 bytes', (forge) => forge.under({ ...forge.header, jwk: { ...forge.browser.jwk, x: part(Buffer.alloc(33)) } })],
  ['key_invalid', 'a coordinate with loose last bits', (forge) =>
    forge.under({ ...forge.header, jwk: { ...forge.browser.jwk, x: `${forge.browser.jwk.x.slice(0, 42)}B` } })],
  ['key_invalid', 'another curve', (forge) => forge.under({ ...forge.header, jwk: { ...forge.browser.jwk, crv: 'P-384' } })],
  ['key_invalid', 'another kind of key', (forge) => forge.under({ ...forge.header, jwk: { ...forge.browser.jwk, kty: 'OKP' } })],
  ['key_thumbprint', 'of another key', (forge) => forge.grant({ jkt: newBrowser().jkt }).token],
  ['key_not_named', 'a challenge for another key', (forge) => forge.grant({ chl: forge.challenge({ jkt: newBrowser().jkt }) }).token],
  ['signature_invalid', 'by another key', (forge) => signEvent({ ...newBrowser(), jwk: forge.browser.jwk }, forge.claims()).token],
  ['signature_invalid', 'of other claims', (forge) => replaced(forge.grant(), 2, forge.grant().jws.split('.')[2]!)],
  ['signature_invalid', 'cut short', (forge) => replaced(forge.grant(), 2, part(Buffer.alloc(63)))],
  ['signature_invalid', 'all zero', (forge) => replaced(forge.grant(), 2, part(Buffer.alloc(64)))],
  ['signature_invalid', 'in DER', (forge) => replaced(forge.grant(), 2, part(Buffer.from('3006020101020101', 'hex')))],
]

const CLAIMS: readonly Refused[] = [
  ['record_unsupported', 'a record by its kind', (forge) => forge.grant({ evt: 'attest' }).token],
  ['claims_invalid', 'an unknown kind', (forge) => forge.grant({ evt: 'constructor' }).token],
  ['claims_invalid', 'another version', (forge) => forge.grant({ ver: 2 }).token],
  ['claims_invalid', 'a claim too many', (forge) => forge.grant({ ip: '192.0.2.1' }).token],
  ['claims_invalid', 'a claim named constructor', (forge) => forge.grant({ constructor: 1 }).token],
  ['claims_invalid', 'a number in the open', (forge) => forge.grant({ tel: TEL }).token],
  ...(['wv', 'jti', 'url', 'stm', 'biz', 'pur', 'chn', 'via', 'ui', 'pol', 'prev', 'iat', 'aud', 'ver'] as const).map(
    (claim): Refused => ['claims_invalid', `no ${claim}`, (forge) => without(forge, claim)],
  ),
  ['claims_invalid', 'an id in capitals', (forge) => forge.grant({ jti: 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11' }).token],
  ['claims_invalid', 'an id of another version', (forge) => forge.grant({ jti: 'a0eebc99-9c0b-1ef8-bb6d-6bb9bd380a11' }).token],
  ['claims_invalid', 'a purpose twice', (forge) => forge.grant({ pur: [{ id: 'orders', cat: 'utility' }, { id: 'orders', cat: 'utility' }] }).token],
  ['claims_invalid', 'no purpose', (forge) => forge.grant({ pur: [] }).token],
  ['claims_invalid', 'half a star', (forge) => forge.grant({ pur: [{ id: '*', cat: 'utility' }] }).token],
  ['claims_invalid', 'every purpose at once', (forge) => forge.grant({ pur: [{ id: '*', cat: '*' }] }).token],
  ['claims_invalid', 'a category of its own', (forge) => forge.grant({ pur: [{ id: 'orders', cat: 'service' }] }).token],
  ['claims_invalid', 'another channel', (forge) => forge.grant({ chn: 'sms' }).token],
  ['claims_invalid', 'a way of collecting that is none', (forge) => forge.grant({ via: 'pigeon' }).token],
  ['claims_invalid', 'a time with a fraction', (forge) => forge.grant({ iat: forge.now + 0.5 }).token],
  ['claims_invalid', 'a time in a string', (forge) => forge.grant({ iat: String(forge.now) }).token],
  ['claims_invalid', 'two digests', (forge) => forge.grant({ _sd: ['A'.repeat(43), 'A'.repeat(43)] }).token],
  ['claims_invalid', 'another digest algorithm', (forge) => forge.grant({ _sd_alg: 'sha-512' }).token],
  ['claims_invalid', 'control characters in the url', (forge) => forge.grant({ url: `${ORIGIN}/\u001b[2J` }).token],
  ['claims_invalid', 'letters in the url that a browser would have encoded', (forge) => forge.grant({ url: `${ORIGIN}/\u202egnitekram` }).token],
  ['claims_invalid', 'a blank in the widget version', (forge) => forge.grant({ wv: '0.1.0 beta' }).token],
  ['claims_invalid', 'an unknown source of the tick', (forge) => ui(forge, { src: 'script' })],
  ['claims_invalid', 'evidence too many', (forge) => ui(forge, { ua: 'x' })],
  ['claims_invalid', 'evidence in a string', (forge) => ui(forge, { act: 'true' })],
  ['claims_invalid', 'half a star in a withdrawal', (forge) => forge.withdraw({ pur: [{ id: '*', cat: 'marketing' }] }).token],
  ['claims_invalid', 'a withdrawal of nobody', (forge) => forge.withdraw({}, null).token],
  ['claims_invalid', 'a withdrawal with a statement', (forge) => forge.withdraw({ stm: forge.claims().stm }).token],
]

const BINDINGS: readonly Refused[] = [
  ['audience_mismatch', 'another tenant', (forge) => forge.grant({ aud: `${forge.issuer}x` }).token],
  ['audience_mismatch', 'a slash more', (forge) => forge.grant({ aud: `${forge.issuer}/` }).token],
  ['origin_mismatch', 'a url elsewhere', (forge) => forge.grant({ url: `${ORIGIN}.evil.example/` }).token],
  ['origin_mismatch', 'a url with a query', (forge) => forge.grant({ url: `${ORIGIN}/?tel=1` }).token],
  ['origin_mismatch', 'a url with a fragment', (forge) => forge.grant({ url: `${ORIGIN}/#tel` }).token],
  ['notice_mismatch', 'another text', (forge) => stm(forge, { txt: 'Everything', sha: sha256Text('Everything') })],
  ['notice_mismatch', 'another text under the right hash', (forge) => stm(forge, { txt: `${forge.claims().stm.txt} ` })],
  ['notice_mismatch', 'another locale', (forge) => stm(forge, { loc: 'nl' })],
  ['notice_mismatch', 'another version', (forge) => stm(forge, { ver: '2' })],
  ['notice_mismatch', 'another notice', (forge) => stm(forge, { id: 'checkout' })],
  ['business_mismatch', 'another name', (forge) => forge.grant({ biz: { id: 'acme', name: 'Acme Bank' } }).token],
  ['business_mismatch', 'another id', (forge) => forge.grant({ biz: { id: 'bank', name: 'Acme' } }).token],
  ['business_mismatch', 'a withdrawal from somebody else', (forge) =>
    forge.withdraw({ chl: forge.challenge(), biz: { id: 'bank', name: 'Bank' } }).token],
  ['purpose_not_offered', 'a new purpose', (forge) => forge.grant({ pur: [{ id: 'horoscope', cat: 'marketing' }] }).token],
  ['purpose_not_offered', 'another category', (forge) => forge.grant({ pur: [{ id: 'orders', cat: 'marketing' }] }).token],
  ['policy_mismatch', 'another link', (forge) => forge.grant({ pol: { ver: '1', url: 'https://evil.example/' } }).token],
  ['policy_mismatch', 'another version', (forge) => forge.grant({ pol: { ...forge.claims().pol, ver: '2' } }).token],
  ['notice_hidden', 'an invisible notice', (forge) => ui(forge, { vis: false })],
  ['test_event_refused', 'a test tool', (forge) => ui(forge, { src: 'test' })],
]

const SUBJECT_AND_TIME: readonly Refused[] = [
  ['disclosure_mismatch', 'another number', (forge) => encodeToken(forge.grant().jws, forge.grant({}, '+31687654321').disclosure)],
  ['disclosure_mismatch', 'no number', (forge) => `${forge.grant().jws}~`],
  ['disclosure_mismatch', 'a number that was not signed', (forge) =>
    encodeToken(forge.withdraw({ prev: 'A'.repeat(43) }, null).jws, forge.grant().disclosure)],
  ['number_malformed', 'a national number', (forge) => forge.grant({}, '0612345678').token],
  ['number_malformed', 'a number with a blank', (forge) => forge.grant({}, '+31 612345678').token],
  ['number_malformed', 'a number with a line break', (forge) => forge.grant({}, `${TEL}\n`).token],
  ['number_malformed', 'a number of 16 digits', (forge) => forge.grant({}, '+3161234567890123').token],
  ['number_malformed', 'a country code that begins with 0', (forge) => forge.grant({}, '+0612345678').token],
  ['number_malformed', 'digits of another script', (forge) => forge.grant({}, '+٣١٦١٢٣٤٥٦٧٨').token],
  ['number_malformed', 'another kind of subject', (forge) => forge.grant({}, { kind: 'email' as 'tel', value: TEL }).token],
  ['number_malformed', 'a user id that is none', (forge) => forge.grant({}, { kind: 'bsuid', value: TEL }).token],
  ['number_malformed', 'a salt that is too short', (forge) => disclosing(forge, ['AAAA', 'tel', TEL])],
  ['number_malformed', 'a salt with loose last bits', (forge) => disclosing(forge, [`${'A'.repeat(21)}B`, 'tel', TEL])],
  ['number_malformed', 'a fourth member', (forge) => disclosing(forge, ['A'.repeat(22), 'tel', TEL, TEL])],
  ['number_malformed', 'no list', (forge) => disclosing(forge, { tel: TEL })],
  ['number_malformed', 'a number that is no string', (forge) => disclosing(forge, ['A'.repeat(22), 'tel', 31_612_345_678])],
  ['time_out_of_range', 'three minutes ahead', (forge) => forge.grant({ iat: forge.now + 180 }).token],
  ['time_out_of_range', 'before its challenge', (forge) => forge.grant({ iat: forge.now - 200 }).token],
  ['time_out_of_range', 'a withdrawal from the future', (forge) => forge.withdraw({ iat: forge.now + 180 }).token],
]

/** Every way an event is refused before the ledger is asked, in the order of the checks. */
export const REFUSED: readonly Refused[] = [...FORM, ...HEADER, ...CHALLENGE, ...KEY, ...CLAIMS, ...BINDINGS, ...SUBJECT_AND_TIME]
