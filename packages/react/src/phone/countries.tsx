import { callingCodeOf } from '@unticked/core/phone'
import { useEffect, type RefObject } from 'react'
import type { CountryList } from './country-list.ts'
import { fillCountries } from './fill-countries.ts'

interface CountriesProps {
  readonly select: RefObject<HTMLSelectElement | null>
  /** Somebody may look for a country: list them. */
  readonly wanted: boolean
  readonly locale: string
  readonly none: string
  readonly list: CountryList
  readonly shown: string
  readonly onListed: (() => void) | undefined
}

/** The short form of the chosen country, and behind it the list in the select. */
export function Countries({ select, wanted, locale, none, list, shown, onListed }: CountriesProps) {
  // By what it says: a list written into the page's markup is a new array at every render.
  const { countries, countryOrder, preferredCountries } = list
  const listSays = JSON.stringify({ countries, countryOrder, preferredCountries })
  useEffect(() => {
    if (!wanted) return
    fillCountries(select.current!, locale, none, JSON.parse(listSays) as CountryList)
    onListed?.()
  }, [wanted, select, locale, none, listSays, onListed])

  const callingCode = callingCodeOf(shown)
  return (
    <span data-part="country-face" aria-hidden="true">
      {list.flag && shown ? list.flag(shown) : undefined}
      {callingCode ? `${shown} +${callingCode}` : shown || '+'}
    </span>
  )
}
