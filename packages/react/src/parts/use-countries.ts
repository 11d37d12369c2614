'use client'
import { loadCountries } from '@unticked/core'
import { useEffect, useState, type RefObject } from 'react'
import type { ListedCountry } from './countries-by-name.ts'

/** How long to wait for an idle moment where the browser cannot tell. */
const IDLE_MS = 300

/** The countries by name: none on the server, made at idle or at the form's first focus, whichever comes first. */
export function useCountries(root: RefObject<HTMLElement | null>, locale: string): readonly ListedCountry[] | null {
  const [countries, setCountries] = useState<readonly ListedCountry[] | null>(null)

  useEffect(() => {
    const released = new AbortController()
    const { signal } = released
    let asked = false
    const load = () => {
      if (asked) return
      asked = true
      Promise.all([import('./countries-by-name.ts'), loadCountries()]).then(
        ([{ countriesByName }, directory]) => !signal.aborted && setCountries(countriesByName(directory, locale)),
        () => (asked = false),
      )
    }
    const scope = root.current?.closest('form') ?? root.current
    scope?.addEventListener('focusin', load, { signal })
    const cancel = whenIdle(load)
    return () => {
      released.abort()
      cancel()
    }
  }, [root, locale])

  return countries
}

function whenIdle(run: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const idle = requestIdleCallback(run)
    return () => cancelIdleCallback(idle)
  }
  const timer = setTimeout(run, IDLE_MS)
  return () => clearTimeout(timer)
}
