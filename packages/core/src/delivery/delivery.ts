import type { ErrorCode } from '../errors/codes.ts'
import type { DeliveryOptions } from '../opt-in/options.ts'
import type { ConsentMetadata } from '../opt-in/result.ts'
import type { Recorded } from '../opt-in/state.ts'
import type * as Client from '../outbox/index.ts'
import type { Attempted } from '../outbox/outbox.ts'
import type { Ending, QueuedEvent } from '../outbox/queued-event.ts'
import { ask, contextOf, deliver } from './deliver.ts'
import { deliverTo } from './deliver-to.ts'
import type { Outcome } from './submit-handler.ts'
import { verifyAt } from './verify-at.ts'

interface DeliveryPorts {
  /** `null` where what was agreed to is no longer what is asked. */
  signAgain(event: QueuedEvent): Promise<QueuedEvent | null>
  /** The next challenge, which the answer to an event brought. */
  receive(challenge: string): void
  /** Milliseconds by the device's clock. */
  now(): number
}

/** Refusals of the challenge or the clock alone: with another challenge the same event can stand. */
const MENDED_BY_CHALLENGE = ['challenge_spent', 'challenge_expired', 'challenge_key_unknown', 'key_not_named', 'time_out_of_range']
/** Signed anew, a grant is as new as its challenge. One that is older might overtake a STOP that came meanwhile. */
const GRANT_LIFE_MS = 3_600_000

/** Handlers get the event alone, and cannot change it. */
const bare = ({ token, jti, evt, evh }: QueuedEvent) => Object.freeze({ token, jti, evt, evh })

/** What a checkout may keep of what was recorded. */
export function metadataOf(recorded: Recorded | null, { id, version }: { readonly id: string; readonly version: string }): ConsentMetadata | null {
  if (!recorded) return null
  const { ejti: jti, evh, pur } = recorded.receipt
  return { jti, evh, notice: `${id}@${version}`, purposes: pur.map((purpose) => purpose.id).join(' ') }
}

export type Delivery = ReturnType<typeof createDelivery>

/**
 * Brings events where they belong: by way of the outbox where there is a consent server, else at once or not at all.
 * @param issuer the tenant's issuer URL, where there is one
 * @param client the chunk that signs and stores
 */
export function createDelivery(options: DeliveryOptions, issuer: string | undefined, client: typeof Client, ports: DeliveryPorts) {
  const { now } = ports
  const { random } = Math
  const handler = () => options.submit ?? (issuer ? deliverTo(issuer) : undefined)
  const own = new Set<string>()
  // What a callback throws is the page's own fault, and changes nothing here.
  const tell = queueMicrotask

  /** @throws {UntickedError} when the receipt does not verify */
  async function attemptedOf({ jti, evh, prev, shown }: QueuedEvent, outcome: Outcome): Promise<Attempted> {
    if (!outcome.ok) return outcome.retry ? { after: outcome.after } : { ending: { code: outcome.code as ErrorCode } }
    if ('handedOver' in outcome || !issuer) return { ending: {} }
    const { receipt: token, challenge } = outcome
    // It is for the key that signed: what another tab or an earlier visit left may have had another.
    if (challenge && own.has(jti)) ports.receive(challenge)
    return { ending: { recorded: { receipt: await verifyAt(issuer, token, evh, client.verifyReceipt), token, prev, shown } } }
  }

  async function attempt(event: QueuedEvent): Promise<Attempted> {
    try {
      const attempted = await attemptedOf(event, await ask(handler()!, bare(event), contextOf(event.attempts + 1, false)))
      const young = event.evt === 'withdraw' || now() - event.at < GRANT_LIFE_MS
      if (event.resigned || !young || !MENDED_BY_CHALLENGE.includes(attempted.ending?.code ?? '')) return attempted
      const again = await ports.signAgain(event)
      return again ? { again } : { ending: { code: 'notice_changed' } }
    } catch {
      // Only a receipt that verifies counts.
      return {}
    }
  }

  const ended = ({ jti, evt }: QueuedEvent, { recorded, code }: Ending) => {
    if (recorded) tell(() => options.onRecorded?.({ jti, receipt: recorded.receipt }))
    if (code) tell(() => options.onDeadLetter?.({ jti, evt, code }))
  }
  const delayed = ({ jti }: QueuedEvent) => tell(() => options.onQueued?.({ jti }))
  const outbox = issuer && client.createOutbox(issuer, { attempt, ended, delayed, now, random })

  return {
    /** Sends what earlier visits have left. */
    resume: () => void (outbox && outbox.flush()),

    /**
     * Resolves when the event is where it belongs, or when it waits on the device, and goes on from there.
     * @param saved told when the event is durable
     * @param told told how it ended, then or whenever it does
     * @throws {UntickedError} when the event is not stored and the receipt does not verify
     */
    async deliver(event: QueuedEvent, saved: () => void, told: (ending: Ending) => void): Promise<void> {
      own.add(event.jti)
      if (outbox && (await outbox.add(event))) {
        saved()
        tell(() => options.onSaved?.({ jti: event.jti }))
        return outbox.send(event.jti, told)
      }
      const carry = handler()
      const outcome: Outcome = carry ? await deliver(bare(event), carry, random) : { ok: true, handedOver: true }
      const { ending = { code: 'network' } } = await attemptedOf(event, outcome)
      if (ending.recorded) ended(event, ending)
      told(ending)
    },
  }
}
