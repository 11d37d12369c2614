'use client'
import { initialState } from '@unticked/core'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'
import type { CountryList } from '../phone/country-list.ts'
import { CountryFace } from '../phone/country-face.tsx'

export type CountryProps = CountryList &
  Omit<ComponentPropsWithoutRef<'select'>, 'name' | 'value' | 'defaultValue' | 'id' | 'disabled' | 'children' | 'multiple'>

/** The country of a number typed without its code. It follows a number that names another one. */
export const Country = forwardRef<HTMLSelectElement, CountryProps>(function Country(props, ref) {
  const { attributes, companion, countryList, defaultCountry, messages, state } = useOptInContext('Country')
  const { countries: _countries, countryOrder: _order, preferredCountries: _preferred, flag = countryList.flag, ...select } = props
  const shown = state === initialState ? defaultCountry : state.phone.country
  return (
    <span data-part="country">
      <select {...select} {...attributes.country} aria-label={messages.countryLabel} ref={ref}>
        <option value={defaultCountry}>{defaultCountry}</option>
      </select>
      {companion ? <companion.OptInCountries list={{ ...countryList, ...props }} shown={shown} /> : <CountryFace shown={shown} flag={flag} />}
    </span>
  )
})
