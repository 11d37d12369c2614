import type { CommitResult, Issue, OptIn } from '@unticked/core'

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
  toMetadata(): { readonly jti: string; readonly evh: string; readonly notice: string; readonly purposes: string } | null
}

export function handleOf(optIn: OptIn, focus: (target?: 'purpose' | 'phone') => void): OptInHandle {
  const { commit, validate, reset, options } = optIn
  return {
    commit,
    validate,
    reset,
    focusFirstIssue: () => focus(optIn.getState().issues[0]?.path),
    toMetadata() {
      const receipt = optIn.getState().recorded?.receipt
      return receipt
        ? { jti: receipt.ejti, evh: receipt.evh, notice: `${options.notice.id}@${options.notice.version}`, purposes: receipt.pur.map(({ id }) => id).join(' ') }
        : null
    },
  }
}
