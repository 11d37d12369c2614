import { layOut } from './mount.tsx'

export interface Keys {
  /** Milliseconds, one for each key that put a character into a field. */
  take(): number[]
}

/**
 * Times each key from the moment it reaches the page until its text is in, every listener and promise has run, and the page is laid out.
 * What a field puts off to a later task is not in it: the browser draws first, so the wait would be for the next frame.
 */
export function listenToKeys(): Keys {
  let times: number[] = []
  let pressed: number | undefined
  const press = ({ key }: KeyboardEvent) => (pressed = key.length === 1 ? performance.now() : undefined)
  window.addEventListener('keydown', press, { capture: true })
  window.addEventListener('input', ({ isTrusted }) => {
    // Some libraries dispatch events of their own; they are part of the key's work.
    if (pressed === undefined || !isTrusted) return
    layOut(document.body)
    times.push(performance.now() - pressed)
  })
  return {
    take() {
      const taken = times
      times = []
      return taken
    },
  }
}
