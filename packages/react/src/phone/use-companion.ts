import { useState, type RefObject } from 'react'
import { useBrowserLayoutEffect } from '../use-browser-layout-effect.ts'
import type * as Parts from './companion.tsx'

/** When a page has had time to become ready, and may load what only adorns it. */
const QUIET_MS = 300

/** Once it is here, later fields of a page have it as soon as they are shown. */
let loaded: Companion | undefined

export type Companion = typeof Parts

/**
 * Fetches what a field does beyond taking a number: calling codes, the list of countries, what is said of a number. It comes when the page
 * has had time to become ready, or at the form's next focus, and never on the server.
 */
export function useCompanion(root: RefObject<HTMLElement | null>): Companion | undefined {
  const [companion, setCompanion] = useState<Companion>()
  // With the other effects of a field, so that it has none that wait for a frame.
  useBrowserLayoutEffect(() => {
    const released = new AbortController()
    const { signal } = released
    const form = root.current?.closest('form') ?? document
    const load = () => import('./companion.tsx').then((parts) => signal.aborted || setCompanion((loaded = parts)))
    // Offline, perhaps: the next focus asks again.
    const atFocus = () => form.addEventListener('focusin', () => load().catch(atFocus), { once: true, signal })
    atFocus()
    const timer = loaded ? setTimeout(setCompanion, 0, loaded) : setTimeout(() => load().catch(() => undefined), QUIET_MS)
    return () => {
      released.abort()
      clearTimeout(timer)
    }
  }, [root])
  return companion
}
