import type { TickedBy } from '../event/claims.ts'
import type { RenderedNotice } from '../notice/render-notice.ts'
import type { OptInOptions } from './options.ts'
import type { OptInAction } from './reduce.ts'
import type { CommitResult, ConsentMetadata, SignResult } from './result.ts'
import type { Issue, OptInState, TickReason } from './state.ts'

/** One opt-in: its state, and what can be done with it. It outlives the page elements that show it. */
export interface OptIn {
  readonly options: OptInOptions
  readonly rendered: Pick<RenderedNotice, 'locale' | 'parts'>
  getState(): OptInState
  subscribe(listener: () => void): () => void
  send(action: OptInAction): void
  /** Mirrors the page, which is the truth. */
  read(reason: TickReason): void
  /** Empties boxes and number. */
  reset(): void
  /** Loads what signing needs, and a challenge. Called at the first interaction. */
  prepare(): void
  /** Sends what earlier visits have left on the device, if `hasWaiting()` says that there is something. */
  resume(): Promise<void>
  /** Whether something is ticked that the last token does not say. */
  needsToken(): boolean
  /** What the person would have to mend to sign now; shown from then on. Nothing ticked is nothing to mend, nor is what cannot be judged. */
  validate(): Promise<readonly Issue[]>
  /** Reads the page, judges it and signs. Nothing leaves the page yet. */
  sign(): Promise<SignResult>
  /**
   * Sends on its way what was signed: once, and again after it failed.
   * @param accepted what is waited for before, where the form that it belongs to may still fail: nothing is sent when that rejects
   */
  deliver(accepted?: Promise<unknown>): Promise<CommitResult>
  /** Signs and delivers. Call it before `form.submit()`, or where there is no form. */
  commit(): Promise<CommitResult>
  /** Takes the recorded consent back. */
  withdraw(by?: TickedBy): Promise<CommitResult>
  /** What a checkout may keep of it; `null` until something was recorded. */
  toMetadata(): ConsentMetadata | null
  /** Gives up what is being signed: the form has gone on without it. */
  abandon(): void
}
