import type { SignedEvent } from '../signing/sign-event.ts'

/** What became of an event that was handed to a submit handler. */
export type Outcome =
  /** The issuer recorded it; only a receipt that verifies counts. */
  | { ok: true; receipt: string; challenge?: string | undefined }
  /** Another back end has it now. Also what a handler that returns nothing means. */
  | { ok: true; handedOver: true }
  /** Not now. `after` is in milliseconds. */
  | { ok: false; retry: true; after?: number | undefined }
  /** Never. `code` says why. */
  | { ok: false; retry: false; code: string }

export interface DeliveryContext {
  readonly signal: AbortSignal
  /** Counts from 1. */
  readonly attempt: number
  /** No further attempt follows. */
  readonly last: boolean
}

/**
 * Carries a signed event to whoever keeps it: your back end, a queue, an issuer. It moves bytes and cannot change them.
 * @param event frozen; `event.token` is what to send
 */
export type SubmitHandler = (event: SignedEvent, context: DeliveryContext) => Promise<Outcome | void>
