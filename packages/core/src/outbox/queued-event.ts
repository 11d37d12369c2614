import type { ErrorCode } from '../errors/codes.ts'
import type { BusinessRef, PurposePair, Receipt } from '../event/index.ts'
import type { SignedEvent } from '../signing/sign-event.ts'

/** What a person was shown when they agreed, in the words they read. */
export interface Shown {
  readonly business: BusinessRef
  readonly notice: { readonly id: string; readonly version: string; readonly locale: string }
  readonly purposes: readonly { readonly id: string; readonly category: PurposePair['cat']; readonly title: string; readonly content: string }[]
}

/** A receipt that verified, and what it is about. It holds no number. */
export interface Recording {
  readonly receipt: Receipt
  /** The signed receipt. */
  readonly token: string
  /** Event hash of what this one renewed or took back. */
  readonly prev: string | null
  /** `null` for a withdrawal. */
  readonly shown: Shown | null
}

/** How delivery ended: recorded, never to be, or, where neither is there, handed over. */
export interface Ending {
  readonly recorded?: Recording
  readonly code?: ErrorCode
}

/** An event on its way, as it is stored. */
export interface QueuedEvent extends SignedEvent, Pick<Recording, 'prev' | 'shown'> {
  /** When it was signed, milliseconds by the device's clock. */
  readonly at: number
  readonly attempts: number
  /** When it was last tried, and how long the server then asked to be left alone. */
  readonly tried?: { readonly at: number; readonly after: number } | undefined
  /** It was signed anew, with another challenge. */
  readonly resigned?: true
}
