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
 * @returns stops watching for edits
 */
export function answerServerErrors(
  root: HTMLElement | null,
  given: ServerErrors,
  show: (change: (left: ServerErrors | undefined) => ServerErrors | undefined) => void,
): (() => void) | undefined {
  if (!root) return undefined
  const words = JSON.stringify(given)
  const last = answers.get(root)
  const answer = !last || last.submitted || last.words !== words ? { words, submitted: false } : last
  answers.set(root, answer)
  // What was given with the page may have been edited before this code was here.
  if (answer !== last) show((left) => (left === given ? unedited(root, given) : given))
  const onInput = ({ target }: Event) => {
    const part = (target as HTMLInputElement).type === 'checkbox' ? 'purpose' : 'phone'
    show((left) => ({ ...left, [part]: undefined }))
  }
  const released = new AbortController()
  const { signal } = released
  root.addEventListener('input', onInput, { signal })
  root.closest('form')?.addEventListener('submit', () => void (answer.submitted = true), { signal })
  return () => released.abort()
}

/** The errors of parts that are as the page brought them. */
function unedited(root: HTMLElement, { phone, purpose }: ServerErrors): ServerErrors {
  const number = root.querySelector<HTMLInputElement>('[data-part="input"]')
  const isEdited = number?.value !== number?.defaultValue
  return { phone: isEdited ? undefined : phone, purpose: root.querySelector('[data-part="checkbox"]:checked') ? undefined : purpose }
}
