import { focusIn } from './focus-in.ts'

const PRESS_MS = 50

/**
 * Runs once, when somebody has turned to the form of a select; without a form, to anything.
 * @returns ends the wait
 */
export function whenFocused(select: HTMLSelectElement, run: () => void): () => void {
  const { form } = select
  const released = new AbortController()
  const { signal } = released
  const onFocus = () => {
    if (signal.aborted) return
    // Not while something else is pressed: where no style holds its width, the list would move that from under the pointer.
    if (document.activeElement !== select && document.documentElement.matches(':active')) setTimeout(onFocus, PRESS_MS)
    else run()
  }
  if (focusIn(form)) onFocus()
  else (form ?? document).addEventListener('focusin', onFocus, { once: true, signal })
  return () => released.abort()
}
