import type { KeyObject } from 'node:crypto'
import { CHALLENGE_LIFE_S, CLOCK_SKEW_S, type Challenge } from '@unticked/core/event'
import * as v from 'valibot'
import { decodeBase64Url, decodeObject, type JsonObject } from '../jws/decode.ts'
import { signatureFits } from '../jws/signature.ts'
import { isRefusal, refuse } from '../refusal/refuse.ts'
import { business, pairs, policy, second, statementRef } from '../verify/claim-schemas.ts'

export const CHALLENGE_TYP = 'optin-challenge+jwt'

const header = v.strictObject({ alg: v.literal('ES256'), typ: v.literal(CHALLENGE_TYP), kid: v.string() })
const claims = v.pipe(
  v.strictObject({
    iss: v.string(),
    aud: v.string(),
    jti: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/)),
    iat: second,
    exp: second,
    org: v.string(),
    stm: statementRef,
    biz: business,
    pur: pairs,
    pol: policy,
    cnf: v.exactOptional(v.strictObject({ jkt: v.string() })),
  }),
  v.check(({ iat, exp }) => exp > iat && exp - iat <= CHALLENGE_LIFE_S),
)

export interface ChallengeExpectation {
  readonly issuer: string
  /** Own keys by `kid`. */
  readonly keys: ReadonlyMap<string, KeyObject>
  /** Seconds since 1970. */
  readonly now: number
  /** The page origin the event names. */
  readonly origin: unknown
  /** When the event says it was signed. */
  readonly signedAt: unknown
  /** How long after its expiry what was signed in time may arrive, seconds; `null` where the expiry does not matter. */
  readonly graceS: number | null
}

function decode(token: unknown): { input: string; kid: string; payload: JsonObject; signature: Buffer } {
  try {
    const segments = typeof token === 'string' ? token.split('.') : []
    if (segments.length !== 3) refuse('challenge_malformed')
    const [head, body, signature] = segments.map(decodeBase64Url) as [Buffer, Buffer, Buffer]
    const { kid } = v.parse(header, decodeObject(head))
    return { input: segments.slice(0, 2).join('.'), kid, payload: decodeObject(body), signature }
  } catch (error) {
    if (isRefusal(error) || error instanceof v.ValiError) refuse('challenge_malformed')
    throw error
  }
}

/** Over when it was used, or used in time and handed in too late. */
function hasExpired({ exp }: Challenge, now: number, signedAt: unknown, graceS: number): boolean {
  const end = exp + CLOCK_SKEW_S
  return now > exp + graceS || (now > end && typeof signedAt === 'number' && signedAt > end)
}

/**
 * Checks the challenge inside an event: ours, whole, for this origin, this tenant and now.
 * @throws {UntickedError} `challenge_malformed`, `challenge_key_unknown`, `challenge_signature`, `challenge_tenant`, `challenge_expired`,
 * `origin_mismatch`
 */
export function readChallenge(token: unknown, { issuer, keys, now, origin, signedAt, graceS }: ChallengeExpectation): Challenge {
  const { input, kid, payload, signature } = decode(token)
  const key = keys.get(kid) ?? refuse('challenge_key_unknown')
  if (!signatureFits(input, signature, key)) refuse('challenge_signature')
  const parsed = v.safeParse(claims, payload)
  if (!parsed.success) refuse('challenge_malformed')
  const challenge = parsed.output as Challenge
  if (challenge.iss !== issuer || challenge.aud !== issuer) refuse('challenge_tenant')
  if (graceS !== null && hasExpired(challenge, now, signedAt, graceS)) refuse('challenge_expired')
  if (challenge.org !== origin) refuse('origin_mismatch')
  return challenge
}
