'use client'
import { loadCountries } from '@unticked/core'
import { useEffect, useState, type RefObject } from 'react'

export interface ListedCountry {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly callingCode: string
  /** Its name in the person's language first, so that typing finds it: `Netherlands (+31)`. */
  readonly label: string
}

/** How long to wait for an idle moment where the browser cannot tell. */
const IDLE_MS = 300

/** The countries by name: none on the server, made at idle or at the form's first focus, whichever comes first. */
export function useCountries(root: RefObject<HTMLElement | null>, locale: string): readonly ListedCountry[] | null {
  const [countries, setCountries] = useState<readonly ListedCountry[] | null>(null)

  useEffect(() => {
    const released = new AbortController()
    let asked = false
    const load = () => {
      if (asked) return
      asked = true
      loadCountries().then(
        ({ COUNTRIES, callingCodeOf }) => !released.signal.aborted && setCountries(inOrder(COUNTRIES, callingCodeOf, locale)),
        () => (asked = false),
      )
    }
    const scope = root.current?.closest('form') ?? root.current
    scope?.addEventListener('focusin', load, { signal: released.signal })
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

function inOrder(codes: readonly string[], callingCodeOf: (code: string) => string | undefined, locale: string): ListedCountry[] {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' })
  const { compare } = new Intl.Collator(locale)
  return codes
    .map((code) => ({ code, callingCode: callingCodeOf(code)! }))
    .map((country) => ({ ...country, label: `${names.of(country.code)} (+${country.callingCode})` }))
    .sort((a, b) => compare(a.label, b.label))
}
