import type { CommitResult, ConsentMetadata, Issue, OptIn } from '@unticked/core'

/** What a form can do with an opt-in through its ref. */
export interface OptInHandle {
  /** Signs and delivers what is ticked. Call it before `form.submit()`. */
  commit(): Promise<CommitResult>
  /** What the person would have to mend to sign now; shown from then on. */
  validate(): Promise<readonly Issue[]>
  /** Moves to the first thing to mend, or to the first box. */
  focusFirstIssue(): void
  /** Empties boxes and number. */
  reset(): void
  /** For the records of a checkout: ids only, no personal data. `null` until something was recorded. */
  toMetadata(): ConsentMetadata | null
}

export function handleOf(optIn: OptIn, focus: (target?: 'purpose' | 'phone') => void): OptInHandle {
  const { commit, validate, reset, toMetadata } = optIn
  return { commit, validate, reset, toMetadata, focusFirstIssue: () => focus(optIn.getState().issues[0]?.path) }
}
