import { deliver } from '../delivery/deliver.ts'
import { deliverTo } from '../delivery/deliver-to.ts'
import type { Reading } from '../dom/surface.ts'
import { UntickedError } from '../errors/unticked-error.ts'
import type { TickedBy } from '../event/claims.ts'
import { hashNotice } from '../event/hash.ts'
import { SALT_BYTES } from '../event/limits.ts'
import type { GrantEvidence, Receipt } from '../event/types.ts'
import type { OptInOptions } from '../opt-in/options.ts'
import { cryptoIds, deviceClock } from '../opt-in/ports.ts'
import type { Recorded } from '../opt-in/state.ts'
import { signEvent, type SignedEvent } from '../signing/sign-event.ts'
import { verifyReceipt, type Jwks } from '../signing/verify-receipt.ts'
import { webCryptoSigner } from '../signing/web-crypto-signer.ts'
import { grant, withdrawal, type EventContext } from './build-event.ts'
import { askIssuer, createChallengeSource, type HeldChallenge } from './challenge-source.ts'

/** An event that arrived: with a verified receipt, or handed over. */
export type Delivered = { readonly receipt: Receipt; readonly token: string } | null

/** What is loaded at the first interaction: key, challenge, signing, delivery, receipts. */
export type Interaction = ReturnType<typeof createInteraction>

export function createInteraction(options: OptInOptions) {
  const { notice, locale, clock = deviceClock, ids = cryptoIds } = options
  const page = window.location
  const issuer = options.server && new URL(options.server, page.href).href.replace(/\/$/, '')
  const signer = options.signer ?? webCryptoSigner(issuer ?? page.origin)
  const handler = options.submit ?? (issuer ? deliverTo(issuer) : undefined)
  const given = options.challenge
  const fetchChallenge =
    given === undefined
      ? issuer && askIssuer(issuer, { notice: notice.id, version: notice.version, locale, org: page.origin })
      : async () => (typeof given === 'string' ? given : given())
  const challenges = fetchChallenge ? createChallengeSource(fetchChallenge, clock) : null

  async function context(challenge: HeldChallenge | null): Promise<EventContext> {
    if (challenge && issuer && challenge.claims.iss !== issuer) {
      throw new UntickedError('challenge_unavailable', `The server calls itself ${challenge.claims.iss}, but was asked at ${issuer}. Make its publicUrl and the server prop agree.`)
    }
    const audience = challenge?.claims.iss ?? issuer ?? options.audience ?? page.origin
    return { options, challenge, audience, page, keyStorage: await signer.keep(), clock, ids }
  }
  const salt = () => ids.bytes(SALT_BYTES)

  return {
    prepare(): void {
      challenges?.prepare()
      signer.publicKey().catch(() => undefined)
    },

    async signGrant(reading: Reading, phone: string, num: GrantEvidence['num']): Promise<SignedEvent> {
      const challenge = (await challenges?.take()) ?? null
      const event = grant(await context(challenge), reading, await hashNotice(reading.noticeText), num)
      return signEvent(event, signer, { kind: 'tel', value: phone }, salt())
    },

    async signWithdrawal(recorded: Recorded, by: TickedBy): Promise<SignedEvent> {
      // Taking back must work when the server cannot be asked: a withdrawal needs no challenge.
      const challenge = (await challenges?.take().catch(() => null)) ?? null
      return signEvent(withdrawal(await context(challenge), recorded, by), signer, null, salt())
    },

    /** @throws {UntickedError} when nobody took the event, or the receipt does not verify */
    async deliver(event: SignedEvent): Promise<Delivered> {
      if (!handler) return null
      const outcome = await deliver(event, handler, Math.random)
      if (!outcome.ok) throw new UntickedError(outcome.retry ? 'network' : (outcome.code as 'server_error'), 'The event could not be delivered.')
      if ('handedOver' in outcome || !issuer) return null
      if (outcome.challenge) challenges?.receive(outcome.challenge)
      const jwks = await fetch(`${issuer}/.well-known/jwks.json`, { credentials: 'omit' }).then(
        (answer) => answer.json() as Promise<Jwks>,
        (cause: unknown) => {
          throw new UntickedError('network', 'The keys to verify the receipt with could not be fetched.', { cause })
        },
      )
      return { token: outcome.receipt, receipt: await verifyReceipt(outcome.receipt, jwks, { issuer, evh: event.evh }) }
    },
  }
}
