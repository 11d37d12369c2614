import { callingCodeOf } from '@unticked/core/phone'
import { useEffect, useRef, type RefObject } from 'react'
import type { CountryList } from './country-list.ts'
import { fillCountries } from './fill-countries.ts'
import { keepCountry } from './keep-country.ts'
import { whenFocused } from './when-focused.ts'

interface CountriesProps {
  readonly locale: string
  readonly none: string
  readonly list: CountryList
  /** The one that a reset returns to. */
  readonly first: string
  readonly shown: string
  readonly onListed?: () => void
}

/** The short form of the chosen country with its calling code, and, once it is needed, the list in the select that stands before it. */
export function Countries({ locale, none, list, first, shown, onListed }: CountriesProps) {
  const face = useRef<HTMLSpanElement>(null)
  const filled = useRef(false)
  // By what it says: a list written into the page's markup is a new array at every render.
  const { countries, countryOrder, preferredCountries } = list
  const listSays = JSON.stringify({ countries, countryOrder, preferredCountries })
  useEffect(() => keepCountry(selectOf(face)), [])
  useEffect(() => {
    const fill = () => {
      filled.current = true
      fillCountries(selectOf(face), locale, none, JSON.parse(listSays) as CountryList)
      onListed?.()
    }
    // Somebody who turns to the form may look for a country.
    return filled.current ? fill() : whenFocused(selectOf(face), fill)
  }, [locale, none, listSays, first, onListed])

  const callingCode = callingCodeOf(shown)
  return (
    <span data-part="country-face" aria-hidden="true" ref={face}>
      {list.flag && shown ? list.flag(shown) : undefined}
      {callingCode ? `${shown} +${callingCode}` : shown || '+'}
    </span>
  )
}

const selectOf = (face: RefObject<HTMLElement | null>) => face.current!.previousElementSibling as HTMLSelectElement
