import { CHALLENGE_LIFE_S, type Challenge } from '@unticked/core/event'
import { signJws } from '../jws/signature.ts'
import type { SigningKey } from '../keys/tenant-keys.ts'
import type { IdSource } from '../ports/id-source.ts'
import type { Offer } from '../verify/offer.ts'
import { CHALLENGE_TYP } from './read-challenge.ts'

const NONCE_BYTES = 16

export interface ChallengeRequest {
  readonly issuer: string
  /** The one page origin it is for. */
  readonly origin: string
  readonly offer: Offer
  /** The client's key, where it is known already. */
  readonly jkt?: string | undefined
  /** Seconds since 1970. */
  readonly now: number
}

/** Signs what may be consented to, on which page, and until when. Stateless: nothing is stored before an event arrives. */
export function issueChallenge({ issuer, origin, offer, jkt, now }: ChallengeRequest, key: SigningKey, ids: IdSource): string {
  const payload: Challenge = {
    iss: issuer,
    aud: issuer,
    jti: ids.bytes(NONCE_BYTES).toString('base64url'),
    iat: now,
    exp: now + CHALLENGE_LIFE_S,
    org: origin,
    stm: offer.stm,
    biz: offer.biz,
    pur: offer.pur,
    pol: offer.pol,
    ...(jkt && { cnf: { jkt } }),
  }
  return signJws({ alg: 'ES256', typ: CHALLENGE_TYP, kid: key.kid }, payload, key.privateKey)
}
