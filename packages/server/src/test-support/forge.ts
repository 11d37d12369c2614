import type { GrantEvent } from '@unticked/core/event'
import { issueChallenge } from '../challenge/issue-challenge.ts'
import { signJws } from '../jws/signature.ts'
import { newTenantKeys } from '../keys/key-set.ts'
import { openTenantKeys, type TenantKeys } from '../keys/tenant-keys.ts'
import { randomIds } from '../ports/id-source.ts'
import { createOfferBook } from '../verify/offer.ts'
import { grantClaims, newBrowser, payloadOf, signEvent, withdrawClaims, type Browser, type Signed } from './browser.ts'
import { ISSUER, notice, ORIGIN, TEL } from './notices.ts'

type ChallengeChanges = Partial<Parameters<typeof issueChallenge>[0]>

/** Makes sound events of a tenant whose keys are at hand, and anything that looks like one. */
export interface Forge {
  /** Seconds since 1970. */
  now: number
  issuer: string
  browser: Browser
  keys: TenantKeys
  /** Keys that are not the tenant's. */
  strangers: TenantKeys
  header: { alg: string; typ: string; jwk: Browser['jwk'] }
  /** A new challenge, ten seconds old. */
  challenge(changes?: ChallengeChanges, signing?: TenantKeys['signing']): string
  /** The claims of a challenge, signed by the tenant as another kind or with others beside them. */
  ours(typ: string, more?: object): string
  claims(changes?: object): Omit<GrantEvent, '_sd' | '_sd_alg'>
  grant(changes?: object, subject?: Parameters<typeof signEvent>[2]): Signed
  withdraw(changes?: object, subject?: Parameters<typeof signEvent>[2]): Signed
  /** A grant under a header of one's own. */
  under(header: object): string
}

export interface ForgeOptions {
  now: number
  issuer?: string
  keys?: TenantKeys
}

export function createForge({ now, issuer = ISSUER, keys }: ForgeOptions): Forge {
  const own = keys ?? openTenantKeys('acme', newTenantKeys(new Date(now * 1_000), randomIds))
  const browser = newBrowser()
  const offer = createOfferBook([notice]).find('signup', '1', 'en')!
  const forge: Forge = {
    now, issuer, browser, keys: own,
    strangers: openTenantKeys('other', newTenantKeys(new Date(now * 1_000), randomIds)),
    header: { alg: 'ES256', typ: 'optin-event+jwt', jwk: browser.jwk },
    challenge: (changes, signing = own.signing) =>
      issueChallenge({ issuer, origin: ORIGIN, offer, now: now - 10, ...changes }, signing, randomIds),
    ours: (typ, more) =>
      signJws({ alg: 'ES256', typ, kid: own.signing.kid }, { ...payloadOf<object>(forge.challenge()), ...more }, own.signing.privateKey),
    claims: (changes) => ({ ...grantClaims(browser, { iat: now, chl: forge.challenge(), audience: issuer }), ...changes }),
    grant: (changes, subject) => signEvent(browser, forge.claims(changes), subject),
    withdraw: (changes, subject) => signEvent(browser, { ...withdrawClaims(browser, { iat: now, aud: issuer }), ...changes }, subject),
    under: (header) => signEvent(browser, forge.claims(), TEL, header).token,
  }
  return forge
}
