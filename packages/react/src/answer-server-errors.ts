import type { ServerErrors } from './use-server-errors.ts'

interface Answer {
  readonly words: string
  submitted: boolean
}

/** The last answer that each opt-in was given. */
const answers = new WeakMap<HTMLElement, Answer>()

/**
 * Shows a server's errors, each until the person edits its part. Other words are another answer; so is another object once the form was
 * submitted again, for a server may say the same twice.
 */
export function answerServerErrors(
  root: HTMLElement | null,
  given: ServerErrors,
  show: (change: (left: ServerErrors | undefined) => ServerErrors | undefined) => void,
  signal: AbortSignal,
): void {
  if (!root || signal.aborted) return
  const words = JSON.stringify(given)
  const last = answers.get(root)
  const answer = !last || last.submitted || last.words !== words ? { words, submitted: false } : last
  answers.set(root, answer)
  if (answer !== last) show(() => given)
  const onInput = ({ target }: Event) => {
    const part = (target as HTMLInputElement).type === 'checkbox' ? 'purpose' : 'phone'
    show((left) => ({ ...left, [part]: undefined }))
  }
  root.addEventListener('input', onInput, { signal })
  root.closest('form')?.addEventListener('submit', () => void (answer.submitted = true), { signal })
}
