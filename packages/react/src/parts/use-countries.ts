'use client'
import { loadCountries } from '@unticked/core'
import { useEffect, useState, type RefObject } from 'react'

/** When a page has had time to become ready, and may load what only adorns it. */
const QUIET_MS = 300

export interface Countries {
  /** Digits without plus; at first nothing is known. */
  readonly callingCodeOf: (country: string) => string | undefined
  /** All of them are options of the select. */
  readonly listed: boolean
}

const UNKNOWN: Countries = { callingCodeOf: () => undefined, listed: false }

/** Calling codes a little later, for the face; the list itself at the form's first focus, and never on the server. */
export function useCountries(select: RefObject<HTMLSelectElement | null>, locale: string, none: string): Countries {
  const [countries, setCountries] = useState(UNKNOWN)

  useEffect(() => {
    const released = new AbortController()
    const { signal } = released
    const load = async () => {
      const directory = await loadCountries()
      if (!signal.aborted) setCountries(({ listed }) => ({ callingCodeOf: directory.callingCodeOf, listed }))
      return directory
    }
    const list = () =>
      Promise.all([import('./fill-countries.ts'), load()])
        .then(([{ fillCountries }, directory]) => {
          if (signal.aborted || !select.current) return
          fillCountries(select.current, directory, locale, none)
          setCountries({ callingCodeOf: directory.callingCodeOf, listed: true })
        })
        // Offline, perhaps: the next focus asks again.
        .catch(listAtFocus)
    const listAtFocus = () => (select.current?.form ?? document).addEventListener('focusin', list, { once: true, signal })
    listAtFocus()
    const timer = setTimeout(() => load().catch(() => undefined), QUIET_MS)
    return () => {
      released.abort()
      clearTimeout(timer)
    }
  }, [select, locale, none])

  return countries
}
