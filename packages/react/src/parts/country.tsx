'use client'
import { initialState } from '@unticked/core'
import { forwardRef, useImperativeHandle, useRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'
import { useCountries } from './use-countries.ts'
import { useCountryFollowsNumber } from './use-country-follows-number.ts'

export type CountryProps = Omit<ComponentPropsWithoutRef<'select'>, 'name' | 'value' | 'defaultValue' | 'id' | 'disabled' | 'children' | 'multiple'>

/** The country of a number typed without its code: a native select, whose list is made when it is needed, under a short face. */
export const Country = forwardRef<HTMLSelectElement, CountryProps>(function Country(props, ref) {
  const { attributes, defaultCountry = '', messages, optIn, rootRef, state } = useOptInContext('Country')
  const select = useRef<HTMLSelectElement>(null)
  useImperativeHandle(ref, () => select.current!)
  const countries = useCountries(rootRef, optIn.options.locale)
  useCountryFollowsNumber(select, optIn, state, countries !== null)

  const shown = state === initialState ? defaultCountry : state.phone.country
  const callingCode = countries?.find(({ code }) => code === shown)?.callingCode
  // One list from first to last, so that the option that is chosen stays the same element when the others come.
  const listed = countries ?? (defaultCountry ? [{ code: defaultCountry, label: defaultCountry }] : [])
  return (
    <span data-part="country">
      <select {...props} {...attributes.country} aria-label={messages.countryLabel} defaultValue={defaultCountry} ref={select}>
        <option value="">{countries ? messages.countryNone : ''}</option>
        {listed.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
      <span data-part="country-face" aria-hidden="true">
        {shown || '+'} {callingCode && `+${callingCode}`}
      </span>
    </span>
  )
})
