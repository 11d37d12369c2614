'use client'
import { initialState } from '@unticked/core'
import { forwardRef, useImperativeHandle, useRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'
import { useCountries } from './use-countries.ts'
import { useCountryFollowsNumber } from './use-country-follows-number.ts'

export type CountryProps = Omit<ComponentPropsWithoutRef<'select'>, 'name' | 'value' | 'defaultValue' | 'id' | 'disabled' | 'children' | 'multiple'>

/** The country of a number typed without its code: a native select, whose list is made when it is needed, under a short face. */
export const Country = forwardRef<HTMLSelectElement, CountryProps>(function Country(props, ref) {
  const { attributes, defaultCountry = '', messages, optIn, state } = useOptInContext('Country')
  const select = useRef<HTMLSelectElement>(null)
  useImperativeHandle(ref, () => select.current!)
  const { callingCodeOf, listed } = useCountries(select, optIn.options.locale, messages.countryNone)
  useCountryFollowsNumber(select, optIn, state, listed)

  const shown = state === initialState ? defaultCountry : state.phone.country
  const callingCode = callingCodeOf(shown)
  return (
    <span data-part="country">
      <select {...props} {...attributes.country} aria-label={messages.countryLabel} defaultValue={defaultCountry} ref={select}>
        <option value="">{''}</option>
        {defaultCountry && <option value={defaultCountry}>{defaultCountry}</option>}
      </select>
      <span data-part="country-face" aria-hidden="true">
        {shown || '+'} {callingCode && `+${callingCode}`}
      </span>
    </span>
  )
})
