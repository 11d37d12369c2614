import type { SubmitHandler } from '../delivery/submit-handler.ts'
import type { Surface } from '../dom/surface.ts'
import type { ErrorCode } from '../errors/codes.ts'
import type { Receipt } from '../event/types.ts'
import type { Messages } from '../locales/locale.ts'
import type { Notice } from '../notice/notice.ts'
import type { Signer } from '../signing/signer.ts'
import type { Issue } from './state.ts'
import type { Clock, IdSource } from './ports.ts'

/** What an opt-in needs to know. Callbacks never carry personal data. */
export interface OptInOptions {
  readonly notice: Notice
  /** A key of the notice's `wording`. */
  readonly locale: string
  readonly messages: Messages
  /** The tenant's issuer URL, absolute or from this page's origin. Sets where challenges, keys and delivery go. */
  readonly server?: string | undefined
  /** A challenge made by your own back end, or how to get one. @defaultValue asked of `server`; none without it */
  readonly challenge?: string | (() => Promise<string>) | undefined
  /** Whom an event without a challenge is for. @defaultValue the page's origin */
  readonly audience?: string | undefined
  /** Carries the signed event. @defaultValue `deliverTo(server)`; without a server the form's hidden field alone */
  readonly submit?: SubmitHandler | undefined
  readonly signer?: Signer | undefined
  readonly onRecorded?: ((recorded: { jti: string; receipt: Receipt }) => void) | undefined
  readonly onIssue?: ((issue: { code: Issue['code'] | ErrorCode | 'late' | 'tick_untrusted' | 'tick_unwitnessed' }) => void) | undefined
  readonly clock?: Clock | undefined
  readonly ids?: IdSource | undefined
}

/** How an opt-in reaches its page; `null` while there is none. */
export type FindSurface = () => Surface | null
