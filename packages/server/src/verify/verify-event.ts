import type { ErrorCode } from '@unticked/core/errors'
import type { ConsentEvent, Subject } from '@unticked/core/event'
import type { Messages } from '@unticked/core/locales'
import type { Notice } from '@unticked/core/notice'
import { keysOf, type Jwks } from '../jws/public-key.ts'
import { seconds } from '../ports/clock.ts'
import { isRefusal, refuse } from '../refusal/refuse.ts'
import { checkEvent, type EventStep, type Expectation } from './check-event.ts'
import { createOfferBook } from './offer.ts'
import { isLate } from './time.ts'

interface CommonOptions {
  /** The page origins that may sign, such as `['https://acme.example']`. @defaultValue the audience's origin; with a server, what its challenge says */
  origins?: readonly string[]
  /** Take events made by test tools. Never in production. @defaultValue false */
  acceptTestEvents?: boolean
  /** The time to check against. @defaultValue now */
  at?: Date
}

/** Without a consent server: the notices the page may have shown, and the audience it was given. */
export interface UnboundOptions extends CommonOptions {
  notices: readonly Notice[]
  /** What the page's `audience` says; its origin, where it says nothing. */
  audience: string
  /** Messages of locales that do not ship. */
  locales?: readonly Messages[]
}

/** With a consent server: whose challenge must be inside, and the keys it is signed with. */
export interface BoundOptions extends CommonOptions {
  /** The tenant's issuer URL, such as `https://consent.example.com/t/acme`. */
  issuer: string
  /** As served at `<issuer>/.well-known/jwks.json`. */
  jwks: Jwks
}

/**
 * `binding` says what tied the event to an offer: the server's challenge, or the notices given here;
 * `none` is a withdrawal without a challenge, which needs neither. `late` says that its challenge had expired: take it only if nothing
 * was withdrawn after `event.iat`.
 */
export type VerifyResult =
  | { ok: true; event: ConsentEvent; subject: Subject | null; evh: string; binding: 'challenge' | 'notice' | 'none'; late: boolean }
  | { ok: false; code: ErrorCode; step: EventStep; message: string }

/** Where a page of the audience would sign, if the audience is an address. */
function ownOrigin(options: UnboundOptions | BoundOptions): readonly string[] | undefined {
  return 'audience' in options && URL.canParse(options.audience) ? [new URL(options.audience).origin] : undefined
}

/** A time that is none would be later than nothing and earlier than nothing. */
function timeOf(at: Date = new Date()): number {
  if (!(at instanceof Date) || Number.isNaN(at.getTime())) throw new TypeError('at is no time. Pass a Date, or leave it out for now.')
  return seconds(at)
}

function expectationOf(options: UnboundOptions | BoundOptions): Expectation {
  if (!options || !('jwks' in options || 'notices' in options)) {
    throw new TypeError('verifyEvent compares an event with something. Pass { issuer, jwks }, or { notices, audience }.')
  }
  const common = { now: timeOf(options.at), origins: options.origins ?? ownOrigin(options), acceptTestEvents: options.acceptTestEvents ?? false }
  return 'jwks' in options
    ? { ...common, audience: options.issuer, binding: { kind: 'challenge', keys: keysOf(options.jwks) } }
    : { ...common, audience: options.audience, binding: { kind: 'notice', offers: createOfferBook(options.notices, options.locales) } }
}

/**
 * Verifies a consent event by itself, with no server and no ledger. It cannot see a replay: store `event.jti` and refuse it twice.
 * An unbound event is taken for a day after the time it says it was signed at.
 * Without a server's keys a challenge inside cannot be checked, so such an event is refused (`challenge_key_unknown`).
 * @param token what the form field or the request body holds; `null`, `undefined` and files are answered with `token_missing`
 * @returns the event and whom it is about, or the step and the code of the first check that failed; it never throws for a bad token
 * @throws {TypeError} when there is nothing to compare with, `at` is no time, or the notices given have no messages for a locale
 * @example
 * const result = await verifyEvent(form.get('whatsapp.token'), { notices: [notice], audience: 'https://acme.example' })
 * if (result.ok) await remember(result.event.jti, result.subject, result.event.pur)
 */
export async function verifyEvent(token: unknown, options: UnboundOptions | BoundOptions): Promise<VerifyResult> {
  const expected = expectationOf(options)
  let step: EventStep = 'form'
  try {
    if (typeof token !== 'string') refuse('token_missing')
    const { event, subject, challenge, leaf } = checkEvent(token, expected, (next) => (step = next))
    const binding = expected.binding.kind === 'notice' ? 'notice' : challenge ? 'challenge' : 'none'
    return { ok: true, event, subject, evh: leaf.toString('base64url'), binding, late: isLate(event, challenge, expected.now) }
  } catch (error) {
    if (isRefusal(error)) return { ok: false, code: error.code, step, message: error.message }
    throw error
  }
}
