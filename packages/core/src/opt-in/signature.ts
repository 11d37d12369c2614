import type { Reading } from '../dom/surface.ts'
import type { QueuedEvent } from '../outbox/queued-event.ts'
import type { CommitResult, SignResult } from './result.ts'
import type { AgreedNumber } from './state.ts'
import { codeOf, type Workings } from './workings.ts'

/** A signed event, the state of the page it is for, and where its delivery stands. */
export interface Signed {
  readonly event: QueuedEvent
  readonly number: AgreedNumber
  readonly state: string
  delivery?: Promise<CommitResult>
}

const LATE = { status: 'refused', code: 'late' } as const
const NOTHING_TICKED = { status: 'nothing-ticked' } as const
/** What an event is about: another state of the page is another event. */
export const stateOf = ({ ticks, unwitnessed, phone }: Reading) =>
  JSON.stringify([ticks.map(({ purpose }) => purpose), unwitnessed, phone.text, phone.country])

/** What was signed last, and what may become of it. */
export function createSignature(workings: Workings) {
  const { findSurface, getState, refuse, send, load } = workings
  let signing: Promise<SignResult> | undefined
  let signed: Signed | undefined
  let abandoned = false

  const isTicked = ({ ticks, unwitnessed }: Reading) => ticks.length + unwitnessed.length > 0
  const isFresh = (reading: Reading) => signed?.state === stateOf(reading)
  const signResult = ({ event: { token, jti } }: Signed): SignResult => ({ status: 'signed', token, jti })
  const failed = (error: unknown) => (abandoned ? LATE : refuse(codeOf(error)))
  const forget = () => {
    signed = undefined
    findSurface()?.writeToken('')
  }

  return {
    forget,
    /** A token that no longer says what stands in the page must not be submitted with it. */
    dropStale() {
      const surface = findSurface()
      if (signed && surface && !isFresh(surface.read())) forget()
    },
    needsToken() {
      const reading = findSurface()?.read()
      return reading !== undefined && isTicked(reading) && !isFresh(reading)
    },
    async sign() {
      const surface = findSurface()
      // Without a page, as after a form has given way to a welcome, what was signed there still stands.
      if (signed && (!surface || isFresh(surface.read()))) return signResult(signed)
      if (!surface) return NOTHING_TICKED
      if (!isTicked(surface.read())) {
        send({ type: 'nothing-ticked' })
        return NOTHING_TICKED
      }
      signed = undefined
      abandoned = false
      send({ type: 'sign' })
      signing ??= load()
        .then((loaded) => loaded.sign(surface, () => abandoned))
        .then((result) => ('event' in result ? signResult((signed = result)) : result), failed)
        .finally(() => (signing = undefined))
      return signing
    },
    async deliver(): Promise<CommitResult> {
      if (!signed) return NOTHING_TICKED
      const { event, number, delivery } = signed
      if (delivery && !['refused', 'saved'].includes(getState().status)) return delivery
      return (signed.delivery = load().then((loaded) => loaded.deliver(event, number)).catch((error: unknown) => refuse(codeOf(error))))
    },
    abandon() {
      abandoned = true
      refuse('late')
    },
  }
}
