import { loadCountries } from '@unticked/core/phone'
import { useEffect, useState, type RefObject } from 'react'
import type { CountryList } from './country-list.ts'
import type * as Filling from './fill-countries.ts'
import { focusIn } from './focus-in.ts'

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
export function useCountries(select: RefObject<HTMLSelectElement | null>, locale: string, none: string, list: CountryList): Countries {
  const [countries, setCountries] = useState(UNKNOWN)
  // By what it says: a list written into the page's markup is a new array at every render.
  const { countries: only, countryOrder, preferredCountries } = list
  const listSays = JSON.stringify({ countries: only, countryOrder, preferredCountries })

  useEffect(() => {
    const released = new AbortController()
    const { signal } = released
    const load = async (fill?: typeof Filling.fillCountries) => {
      const directory = await loadCountries()
      if (signal.aborted) return
      fill?.(select.current!, directory, locale, none, JSON.parse(listSays))
      setCountries(({ listed }) => ({ callingCodeOf: directory.callingCodeOf, listed: listed || Boolean(fill) }))
    }
    // Offline, perhaps: the next focus asks again.
    const list = () => import('./fill-countries.ts').then(({ fillCountries }) => load(fillCountries)).catch(listAtFocus)
    const listAtFocus = () => (select.current?.form ?? document).addEventListener('focusin', list, { once: true, signal })
    if (focusIn(select.current?.form)) void list()
    else listAtFocus()
    const timer = setTimeout(() => load().catch(() => undefined), QUIET_MS)
    return () => {
      released.abort()
      clearTimeout(timer)
    }
  }, [select, locale, none, listSays])

  return countries
}
