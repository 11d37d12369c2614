import type { KeyObject } from 'node:crypto'
import { LATE_LIFE_S, type Challenge, type ConsentEvent, type Subject } from '@unticked/core/event'
import { readChallenge } from '../challenge/read-challenge.ts'
import { leafHash } from '../jws/hash.ts'
import { signatureFits } from '../jws/signature.ts'
import { refuse } from '../refusal/refuse.ts'
import { checkEvidence, checkOffered, checkPlace } from './bindings.ts'
import { checkClaims } from './claims.ts'
import { checkHeader, checkKey } from './header.ts'
import type { OfferBook } from './offer.ts'
import { readToken, type ReadToken } from './read-token.ts'
import { checkDisclosure } from './subject.ts'
import { checkTime } from './time.ts'

type Binding =
  | {
      readonly kind: 'challenge'
      readonly keys: ReadonlyMap<string, KeyObject>
      /** What an event without a challenge is compared with; without it such an event is refused. */
      readonly unbound?: OfferBook | undefined
    }
  | { readonly kind: 'notice'; readonly offers: OfferBook }

/** What an event is compared with. `binding` decides what may have been offered. */
export interface Expectation {
  readonly audience: string
  /** Seconds since 1970. */
  readonly now: number
  /** Page origins that may sign; any, where it is left out. */
  readonly origins?: readonly string[] | undefined
  readonly acceptTestEvents: boolean
  /** Thumbprints of keys that give no consent. @defaultValue none */
  readonly deniedKeys?: ReadonlySet<string> | undefined
  /** How long after its challenge expired a grant may arrive, seconds. @defaultValue LATE_LIFE_S */
  readonly lateLifeS?: number
  readonly binding: Binding
}

/** What is looked at in an event, in this order. */
export const EVENT_STEPS = ['form', 'header', 'challenge', 'key', 'signature', 'claims', 'bindings', 'number', 'time'] as const
export type EventStep = (typeof EVENT_STEPS)[number]

/** An event that passed every check which needs no ledger. */
export interface CheckedEvent {
  readonly event: ConsentEvent
  readonly subject: Subject | null
  readonly challenge: Challenge | null
  readonly token: ReadToken
  /** Event hash, 32 bytes. */
  readonly leaf: Buffer
}

function challengeOf({ evt, chl, org, iat }: ReadToken['payload'], { audience, now, binding, lateLifeS = LATE_LIFE_S }: Expectation): Challenge | null {
  // what cannot be checked is not passed over: only an event without a challenge is unbound
  if (binding.kind === 'notice') return chl === null || chl === undefined ? null : refuse('challenge_key_unknown')
  const withdraws = evt === 'withdraw'
  if (chl === null || chl === undefined) return withdraws || binding.unbound ? null : refuse('challenge_required')
  return readChallenge(chl, { issuer: audience, keys: binding.keys, now, origin: org, signedAt: iat, graceS: withdraws ? null : lateLifeS })
}

function checkOffer(event: ConsentEvent, challenge: Challenge | null, { binding }: Expectation): void {
  if (event.evt === 'withdraw') {
    const known = challenge ? [challenge.biz] : binding.kind === 'notice' ? binding.offers.businesses : undefined
    if (known && !known.some(({ id }) => id === event.biz.id)) refuse('business_mismatch')
    return
  }
  const offers = binding.kind === 'notice' ? binding.offers : binding.unbound
  const expected = challenge ?? offers?.find(event.stm.id, event.stm.ver, event.stm.loc)
  checkOffered(event, expected ?? refuse('notice_unknown'))
}

/**
 * Every check of an event but those of the ledger, in their order: form, challenge, key, signature, claims and what they must
 * equal, the number, the time.
 * @param at is told each step as it begins
 * @throws {UntickedError} the code of the first check that fails
 */
export function checkEvent(input: unknown, expected: Expectation, at: (step: EventStep) => void = () => {}): CheckedEvent {
  at('form')
  const token = readToken(input)
  at('header')
  const jwk = checkHeader(token.header)
  at('challenge')
  const challenge = challengeOf(token.payload, expected)
  at('key')
  const key = checkKey(jwk, token.payload.jkt, challenge?.cnf)
  // saying no needs no good name
  if (token.payload.evt !== 'withdraw' && expected.deniedKeys?.has(String(token.payload.jkt))) refuse('key_denied')
  at('signature')
  if (!signatureFits(token.input, token.signature, key)) refuse('signature_invalid')
  at('claims')
  const event = checkClaims(token.payload)
  at('bindings')
  checkPlace(event, expected.audience, expected.origins)
  checkOffer(event, challenge, expected)
  checkEvidence(event, expected.acceptTestEvents)
  at('number')
  const subject = checkDisclosure(event, token.disclosure)
  at('time')
  checkTime(event, challenge, expected.now)
  return { event, subject, challenge, token, leaf: leafHash(token.jws) }
}
