import type { SubmitHandler } from '../delivery/submit-handler.ts'
import type { Surface } from '../dom/surface.ts'
import type { ErrorCode } from '../errors/codes.ts'
import type { ConsentEvent, Receipt } from '../event/types.ts'
import type { Messages } from '../locales/locale.ts'
import type { Notice } from '../notice/notice.ts'
import type { Signer } from '../signing/signer.ts'
import type { Issue } from './state.ts'
import type { Clock, IdSource } from './ports.ts'

/** Where signed events go, and who is told what becomes of them. Callbacks never carry personal data. */
export interface DeliveryOptions {
  /** The tenant's issuer URL, absolute or from this page's origin. Sets where challenges, keys and delivery go. */
  readonly server?: string | undefined
  /** A challenge made by your own back end, or how to get one. @defaultValue asked of `server`; none without it */
  readonly challenge?: string | (() => Promise<string>) | undefined
  /** Whom an event without a challenge is for. @defaultValue the page's origin */
  readonly audience?: string | undefined
  /**
   * Carries the signed event. With a `server`, the event is stored on the device first, and removed when a receipt of that server
   * verifies or the handler hands it over. @defaultValue `deliverTo(server)`; without a server the form's hidden field alone
   */
  readonly submit?: SubmitHandler | undefined
  readonly signer?: Signer | undefined
  /** It is durable on this device, and will be sent. */
  readonly onSaved?: ((saved: { jti: string }) => void) | undefined
  /** An attempt failed; the event stays on the device, and is tried again, on later visits too. */
  readonly onQueued?: ((queued: { jti: string }) => void) | undefined
  /** The issuer's receipt was verified: perhaps for an event of an earlier visit. */
  readonly onRecorded?: ((recorded: { jti: string; receipt: Receipt }) => void) | undefined
  /** It was saved and will never be recorded: it was refused, or is older than seven days. Ask the person again. */
  readonly onDeadLetter?: ((dead: { jti: string; evt: ConsentEvent['evt']; code: ErrorCode }) => void) | undefined
  readonly clock?: Clock | undefined
  readonly ids?: IdSource | undefined
}

/** What an opt-in needs to know. */
export interface OptInOptions extends DeliveryOptions {
  readonly notice: Notice
  /** A key of the notice's `wording`. */
  readonly locale: string
  readonly messages: Messages
  /** The event hash of an earlier consent that this one takes the place of. */
  readonly renews?: string | undefined
  readonly onIssue?: ((issue: { code: Issue['code'] | ErrorCode | 'late' | 'tick_untrusted' | 'tick_unwitnessed' }) => void) | undefined
}

/** How an opt-in reaches its page; `null` while there is none. */
export type FindSurface = () => Surface | null
