import { generateKeyPairSync, randomBytes, randomUUID, type KeyObject } from 'node:crypto'
import {
  encodeDisclosure, encodeToken, type Challenge, type ConsentEvent, type GrantEvent, type PublicJwk, type Subject, type WithdrawEvent,
} from '@unticked/core/event'
import { LOCALES } from '@unticked/core/locales'
import { renderNotice, type Notice } from '@unticked/core/notice'
import { keyThumbprint, sha256Text } from '../jws/hash.ts'
import { signJws } from '../jws/signature.ts'
import { ISSUER, notice, ORIGIN, TEL } from './notices.ts'

/** A browser profile: a key that signs events the way the widget does. */
export interface Browser {
  jwk: PublicJwk
  jkt: string
  privateKey: KeyObject
}

export function newBrowser(): Browser {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string }
  const jwk: PublicJwk = { crv: 'P-256', kty: 'EC', x, y }
  return { jwk, jkt: keyThumbprint(jwk), privateKey }
}

/** The claims inside a compact token, unchecked. */
export function payloadOf<T>(token: string): T {
  return JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString('utf8')) as T
}

export interface GrantOptions {
  /** Seconds. */
  iat: number
  chl?: string | null
  tel?: string
  pur?: GrantEvent['pur']
  shown?: Notice
  locale?: string
  audience?: string
  evt?: GrantEvent['evt']
  prev?: string | null
}

function common(browser: Browser, chl: string | null, iat: number, audience: string) {
  return {
    ver: 1, jti: randomUUID(), iat, aud: audience, org: ORIGIN, url: `${ORIGIN}/signup`, chl, jkt: browser.jkt,
    biz: { id: notice.business.id, name: notice.business.name }, chn: 'whatsapp', via: 'web', wv: '0.1.0',
  } as const
}

type Unaddressed<Event> = Omit<Event, '_sd' | '_sd_alg'>

export function grantClaims(browser: Browser, options: GrantOptions): Unaddressed<GrantEvent> {
  const { iat, chl = null, pur, shown = notice, locale = 'en', audience = ISSUER, evt = 'grant', prev = null } = options
  const { text } = renderNotice(shown, locale, LOCALES.find(({ tag }) => tag === locale)!)
  return {
    ...common(browser, chl, iat, audience),
    evt,
    stm: { id: shown.id, ver: shown.version, loc: locale, txt: text, sha: sha256Text(text) },
    pur: pur ?? [{ id: 'orders', cat: 'utility' }],
    pol: { ver: shown.version, url: shown.business.privacyUrl },
    prev,
    ui: { src: 'user', act: true, by: 'keyboard', pre: false, edit: true, vis: true, num: 'judged', clk: chl ? 'challenge' : 'client', kst: 'idb' },
  }
}

export function withdrawClaims(browser: Browser, claims: Partial<WithdrawEvent> & { iat: number }): Unaddressed<WithdrawEvent> {
  const { iat, chl = null, pur, prev = null, aud = ISSUER } = claims
  return {
    ...common(browser, chl, iat, aud),
    evt: 'withdraw', pur: pur ?? [{ id: '*', cat: '*' }], prev, ui: { src: 'user', by: 'pointer', clk: 'client', kst: 'idb' },
  }
}

export interface Signed {
  token: string
  jws: string
  disclosure: string | undefined
  event: ConsentEvent
}

/** Signs claims with the number beside them; `subject: null` leaves it out, as withdrawals by `prev` do. */
export function signEvent(browser: Browser, claims: object, subject: Subject | string | null = TEL, header?: object): Signed {
  const who = typeof subject === 'string' ? { kind: 'tel' as const, value: subject } : subject
  const disclosure = who ? encodeDisclosure(who, randomBytes(16)) : undefined
  const event = { ...(disclosure && { _sd: [sha256Text(disclosure)], _sd_alg: 'sha-256' }), ...claims } as unknown as ConsentEvent
  const jws = signJws(header ?? { alg: 'ES256', typ: 'optin-event+jwt', jwk: browser.jwk }, event, browser.privateKey)
  return { token: encodeToken(jws, disclosure), jws, disclosure, event }
}

/** A grant bound to a challenge, for the server that made it. */
export function signGrant(browser: Browser, challenge: string, options: Partial<GrantOptions> = {}): Signed {
  const { iat, iss } = payloadOf<Challenge>(challenge)
  return signEvent(browser, grantClaims(browser, { iat, chl: challenge, audience: iss, ...options }), options.tel ?? TEL)
}
