import type { ComponentPropsWithoutRef, RefObject } from 'react'
import type { CountryList } from './country-list.ts'
import type { Companion } from './use-companion.ts'

export interface CountrySelectProps extends CountryList, ComponentPropsWithoutRef<'select'> {
  readonly locale: string
  readonly none: string
  /** What the server renders, and a reset returns to. */
  readonly first: string
  readonly shown: string
  readonly onListed?: () => void
  readonly element: RefObject<HTMLSelectElement | null>
  readonly companion: Companion | undefined
}

/** A native select, whose list is made when it is needed, under a short face of fixed width. */
export function CountrySelect(props: CountrySelectProps) {
  const { countries, countryOrder, preferredCountries, flag, locale, none, first, shown, onListed, element, companion, ...select } = props
  return (
    <span data-part="country">
      <select {...select} ref={element}>
        <option value={first}>{first}</option>
      </select>
      {companion ? (
        <companion.parts.Countries select={element} wanted={companion.focused} locale={locale} none={none} list={props} shown={shown} onListed={onListed} />
      ) : (
        <span data-part="country-face" aria-hidden="true">
          {flag && shown ? flag(shown) : undefined}
          {shown || '+'}
        </span>
      )}
    </span>
  )
}
