import { layOut } from './mount.tsx'

export interface Keys {
  /** Milliseconds, one for each key that put a character into a field. */
  take(): number[]
}

/**
 * Times what a key sets going: its `keydown`, and from `keypress` until the text is in, every listener and promise has run, and the
 * page is laid out. The browser's pause between the two is not counted. Nor is what a field puts off to a later task: the browser draws
 * first, so the wait would be for the next frame.
 */
export function listenToKeys(): Keys {
  let times: number[] = []
  let started = 0
  let keydownMs = 0
  let isCharacter = false
  const start = () => (started = performance.now())
  const begin = ({ key }: KeyboardEvent) => {
    isCharacter = key.length === 1
    keydownMs = 0
    start()
  }
  window.addEventListener('keydown', begin, { capture: true })
  window.addEventListener('keydown', () => (keydownMs = performance.now() - started))
  window.addEventListener('keypress', start, { capture: true })
  window.addEventListener('input', ({ isTrusted }) => {
    // Some libraries dispatch events of their own; they are part of the key's work.
    if (!isCharacter || !isTrusted) return
    layOut(document.body)
    times.push(keydownMs + performance.now() - started)
  })
  return {
    take() {
      const taken = times
      times = []
      return taken
    },
  }
}
