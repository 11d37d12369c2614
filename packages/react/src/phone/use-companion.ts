import { useState, type RefObject } from 'react'
import { useBrowserLayoutEffect } from '../use-browser-layout-effect.ts'
import type * as Parts from './companion.tsx'
import { focusIn } from './focus-in.ts'

/** When a page has had time to become ready, and may load what only adorns it. */
const QUIET_MS = 300

/** The first field of a page waits for it; when somebody turns to another one, it is there at once. */
let loaded: typeof Parts | undefined

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
  // With the other effects of a field, so that it has none that wait for a frame.
  useBrowserLayoutEffect(() => {
    const released = new AbortController()
    const { signal } = released
    const form = root.current?.closest('form')
    const take = (parts: typeof Parts, focused: boolean) =>
      signal.aborted || setCompanion((last) => ({ parts, focused: focused || Boolean(last?.focused) }))
    const load = (focused: boolean) => import('./companion.tsx').then((parts) => take((loaded = parts), focused))
    const onFocus = ({ target }: Event) => {
      // Whoever turns to the list itself has it at once.
      if (loaded && target instanceof HTMLSelectElement) take(loaded, true)
      // Offline, perhaps: the next focus asks again.
      else void load(true).catch(atFocus)
    }
    const atFocus = () => (form ?? document).addEventListener('focusin', onFocus, { once: true, signal })
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
