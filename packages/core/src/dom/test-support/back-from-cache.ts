import { vi } from 'vitest'

/**
 * Plays what the browser does when the page comes back from its cache, to listeners added from now on.
 * Told by hand: the event must be trusted, and the page of a test cannot be left.
 */
export function watchForReturn(): () => void {
  const added = vi.spyOn(window, 'addEventListener')
  return () => {
    const listeners = added.mock.calls.flatMap(([type, listener]) => (type === 'pageshow' ? [listener as (event: object) => void] : []))
    added.mockRestore()
    for (const listener of listeners) listener({ type: 'pageshow', persisted: true, isTrusted: true })
  }
}
