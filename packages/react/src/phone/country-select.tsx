import { useEffect, type ComponentPropsWithoutRef, type RefObject } from 'react'
import type { CountryList } from './country-list.ts'
import { useCountries } from './use-countries.ts'

export interface CountrySelectProps extends CountryList, ComponentPropsWithoutRef<'select'> {
  readonly locale: string
  readonly none: string
  /** What the server renders, and a reset returns to. */
  readonly first: string
  readonly shown: string
  readonly onListed: (select: HTMLSelectElement) => void
  readonly element: RefObject<HTMLSelectElement | null>
}

/** A native select, whose list is made when it is needed, under a short face of fixed width. */
export function CountrySelect(props: CountrySelectProps) {
  const { countries, countryOrder, preferredCountries, flag, locale, none, first, shown, onListed, element, ...select } = props
  const { callingCodeOf, listed } = useCountries(element, locale, none, props)
  useEffect(() => {
    if (listed) onListed(element.current!)
  }, [listed, onListed, element])

  const callingCode = callingCodeOf(shown)
  return (
    <span data-part="country">
      <select {...select} ref={element}>
        <option value={first}>{first}</option>
      </select>
      <span data-part="country-face" aria-hidden="true">
        {flag && shown ? flag(shown) : undefined}
        {callingCode ? `${shown} +${callingCode}` : shown || '+'}
      </span>
    </span>
  )
}
