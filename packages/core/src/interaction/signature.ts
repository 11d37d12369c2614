import type { Reading } from '../dom/surface.ts'
import { LATE, NOTHING_TICKED, type CommitResult, type NotSigned, type SignResult } from '../opt-in/result.ts'
import { isTicked, type AgreedNumber } from '../opt-in/state.ts'
import { codeOf, type Workings } from '../opt-in/workings.ts'
import type { QueuedEvent } from '../outbox/queued-event.ts'

/** A signed event, the state of the page it is for, and where its delivery stands. */
export interface Signed {
  readonly event: QueuedEvent
  readonly number: AgreedNumber
  readonly state: string
  delivery?: Promise<CommitResult>
}

/** What an event is about: another state of the page is another event. */
export const stateOf = ({ ticks, unwitnessed, phone }: Reading) =>
  JSON.stringify([ticks.map(({ purpose }) => purpose), unwitnessed, phone.text, phone.country])

/** Who signs what stands in the page, and who carries it. */
export interface SignaturePorts {
  sign(): Promise<Signed | NotSigned>
  deliver(event: QueuedEvent, number: AgreedNumber): Promise<CommitResult>
}

/** What was signed last, and what may become of it. */
export function createSignature(workings: Workings, ports: SignaturePorts) {
  const { findSurface, getState, refuse, send } = workings
  let signing: Promise<SignResult> | undefined
  let signed: Signed | undefined

  const isSigned = (reading: Reading) => signed?.state === stateOf(reading)
  const signResult = ({ event: { token, jti } }: Signed): SignResult => ({ status: 'signed', token, jti })
  const failed = (error: unknown) => (workings.abandoned ? LATE : refuse(codeOf(error)))

  return {
    /** Whether the last event says what stands in the page. */
    isSigned,
    forget: () => void (signed = undefined),
    /** A token that no longer says what stands in the page must not be submitted with it. */
    dropStale() {
      const surface = findSurface()
      if (!signed || !surface || isSigned(surface.read())) return
      signed = undefined
      surface.writeToken('')
    },
    async sign(): Promise<SignResult> {
      const reading = findSurface()?.read()
      // Without a page, as after a form has given way to a welcome, what was signed there still stands.
      if (signed && (!reading || isSigned(reading))) return signResult(signed)
      if (!reading || !isTicked(reading)) {
        send({ type: 'nothing-ticked' })
        return NOTHING_TICKED
      }
      signed = undefined
      workings.abandoned = false
      send({ type: 'sign' })
      signing ??= ports
        .sign()
        .then((result) => ('event' in result ? signResult((signed = result)) : result), failed)
        .finally(() => (signing = undefined))
      return signing
    },
    async deliver(accepted?: Promise<unknown>): Promise<CommitResult> {
      const held = signed
      await accepted
      if (!held) return NOTHING_TICKED
      const { event, number, delivery } = held
      if (delivery && !['refused', 'saved'].includes(getState().status)) return delivery
      return (held.delivery = ports.deliver(event, number).catch((error: unknown) => refuse(codeOf(error))))
    },
  }
}
