import type { SignedEvent } from '../signing/sign-event.ts'

/** What became of an event that was handed to a submit handler. */
export type Outcome =
  /** The issuer recorded it; only a receipt that verifies counts. */
  | { ok: true; receipt: string; challenge?: string | undefined }
  /** Another back end has it now. Also what a handler that returns nothing means. */
  | { ok: true; handedOver: true }
  /** Not now. `after` is in milliseconds. Also what a handler that throws means. */
  | { ok: false; retry: true; after?: number | undefined }
  /** Never. `code` says why. */
  | { ok: false; retry: false; code: string }

export interface DeliveryContext {
  /** Aborted when the attempt has taken too long. */
  readonly signal: AbortSignal
  /** Counts from 1, over all visits. */
  readonly attempt: number
  /** No further attempt follows. Never where the event is stored on the device: it is tried for seven days. */
  readonly last: boolean
}

/**
 * Carries a signed event to whoever keeps it: your back end, a queue, an issuer. It moves bytes and cannot change them.
 * Events repeat, also when they have arrived already: whoever takes them must answer a repeat of `event.jti` alike.
 * @param event frozen; `event.token` is what to send
 * @example
 * const submit: SubmitHandler = async ({ token }, { signal }) => {
 *   const answer = await fetch('/api/consent', { method: 'POST', body: token, signal })
 *   if (!answer.ok) throw new Error('not now')
 * }
 */
export type SubmitHandler = (event: SignedEvent, context: DeliveryContext) => Promise<Outcome | void>
