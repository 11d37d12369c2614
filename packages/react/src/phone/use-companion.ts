import { useEffect, useState, type RefObject } from 'react'
import type * as Parts from './companion.tsx'
import { focusIn } from './focus-in.ts'

/** When a page has had time to become ready, and may load what only adorns it. */
const QUIET_MS = 300

/** What comes a little after a phone field, and whether somebody has turned to its form. */
export interface Companion {
  readonly parts: typeof Parts
  readonly focused: boolean
}

/**
 * Fetches what a field does beyond taking a number: calling codes, the list of countries, what is said of a number. It comes when the page
 * has had time to become ready, or at the form's first focus, and never on the server.
 */
export function useCompanion(root: RefObject<HTMLElement | null>): Companion | undefined {
  const [companion, setCompanion] = useState<Companion>()
  useEffect(() => {
    const released = new AbortController()
    const { signal } = released
    const form = root.current?.closest('form')
    const load = (focused: boolean) =>
      import('./companion.tsx').then((parts) => signal.aborted || setCompanion((last) => ({ parts, focused: focused || Boolean(last?.focused) })))
    // Offline, perhaps: the next focus asks again.
    const atFocus = () => (form ?? document).addEventListener('focusin', () => void load(true).catch(atFocus), { once: true, signal })
    if (focusIn(form)) load(true).catch(atFocus)
    else atFocus()
    const timer = setTimeout(() => load(false).catch(() => undefined), QUIET_MS)
    return () => {
      released.abort()
      clearTimeout(timer)
    }
  }, [root])
  return companion
}
