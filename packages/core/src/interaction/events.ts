import { createChallengeSource, type HeldChallenge } from '../delivery/challenge-source.ts'
import { deliver } from '../delivery/deliver.ts'
import { connectIssuer } from '../delivery/issuer.ts'
import type { Reading } from '../dom/surface.ts'
import { UntickedError } from '../errors/unticked-error.ts'
import type { TickedBy } from '../event/claims.ts'
import { SALT_BYTES } from '../event/limits.ts'
import type { GrantEvidence, Receipt } from '../event/types.ts'
import type { OptInOptions } from '../opt-in/options.ts'
import { cryptoIds, deviceClock } from '../opt-in/ports.ts'
import type { Recorded } from '../opt-in/state.ts'
import type * as Signing from '../signing/index.ts'
import type { SignedEvent } from '../signing/sign-event.ts'
import { buildGrant, buildWithdrawal, type EventContext } from './build-event.ts'

/** An event that arrived: with a verified receipt, or handed over. */
type Delivered = { readonly receipt: Receipt; readonly token: string } | null

/** The address of a page, or what matters of it. */
export type PageAddress = Pick<URL, 'href' | 'origin' | 'pathname'>

/** Makes signed events, and brings them where they belong. */
export function createEvents(options: OptInOptions, page: PageAddress, signing: typeof Signing) {
  const { notice, locale, clock = deviceClock, ids = cryptoIds } = options
  const issuer = options.server ? connectIssuer(new URL(options.server, page.href).href.replace(/\/$/, ''), signing.verifyReceipt) : undefined
  const signer = options.signer ?? signing.webCryptoSigner(issuer?.url ?? page.origin)
  let used: unknown
  const fetchChallenge = async () => {
    const { challenge } = options
    if (typeof challenge === 'function') return challenge()
    // One that stood in the page signs one event; where there is a server, the next is asked of it.
    if (issuer && challenge === used) return issuer.challenge({ notice: notice.id, version: notice.version, locale, org: page.origin })
    return (used = challenge) as string
  }
  const challenges = options.challenge || issuer ? createChallengeSource(fetchChallenge, () => clock.monotonic(), signing.decodePart) : null

  async function context(challenge: HeldChallenge | null): Promise<EventContext> {
    const asked = challenge?.claims.iss
    if (asked && issuer && asked !== issuer.url) {
      if (process.env.NODE_ENV !== 'production') {
        reportError(new TypeError(`The server calls itself ${asked}, but was asked at ${issuer.url}. Make its publicUrl and the server prop agree.`))
      }
      throw new UntickedError('challenge_unavailable', 'The challenge is from another server.')
    }
    const audience = asked ?? issuer?.url ?? options.audience ?? page.origin
    return { options, challenge, audience, page, keyStorage: await signer.keep(), clock, ids }
  }
  const salt = () => ids.bytes(SALT_BYTES)

  return {
    prepare(): void {
      challenges?.prepare()
      signer.publicKey().catch(() => undefined)
    },

    async grant(reading: Reading, phone: string, num: GrantEvidence['num']): Promise<SignedEvent> {
      const challenge = (await challenges?.take()) ?? null
      const event = buildGrant(await context(challenge), reading, await signing.hashNotice(reading.noticeText), num)
      return signing.signEvent(event, signer, { kind: 'tel', value: phone }, salt())
    },

    async withdrawal(recorded: Recorded, by: TickedBy): Promise<SignedEvent> {
      // Taking back must work when the server cannot be asked: a withdrawal needs no challenge.
      const challenge = (await challenges?.take().catch(() => null)) ?? null
      return signing.signEvent(buildWithdrawal(await context(challenge), recorded, by), signer, null, salt())
    },

    /** @throws {UntickedError} when nobody took the event, or the receipt does not verify */
    async deliver(event: SignedEvent): Promise<Delivered> {
      const handler = options.submit ?? issuer?.deliver
      if (!handler) return null
      const outcome = await deliver(event, handler, Math.random)
      if (!outcome.ok) throw new UntickedError(outcome.retry ? 'network' : (outcome.code as 'server_error'), 'The event could not be delivered.')
      if ('handedOver' in outcome || !issuer) return null
      if (outcome.challenge) challenges?.receive(outcome.challenge)
      return { token: outcome.receipt, receipt: await issuer.verify(outcome.receipt, event.evh) }
    },
  }
}
