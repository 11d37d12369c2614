'use client'
import { initialState } from '@unticked/core'
import { forwardRef, useImperativeHandle, useRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'
import type { CountryList } from '../phone/country-list.ts'
import { CountrySelect } from '../phone/country-select.tsx'

export type CountryProps = CountryList &
  Omit<ComponentPropsWithoutRef<'select'>, 'name' | 'value' | 'defaultValue' | 'id' | 'disabled' | 'children' | 'multiple'>

/** The country of a number typed without its code. It follows a number that names another one. */
export const Country = forwardRef<HTMLSelectElement, CountryProps>(function Country(props, ref) {
  const { attributes, companion, countryList, defaultCountry, messages, optIn, state } = useOptInContext('Country')
  const select = useRef<HTMLSelectElement>(null)
  useImperativeHandle(ref, () => select.current!)

  return (
    <>
      <CountrySelect {...countryList} {...props} {...attributes.country} aria-label={messages.countryLabel} element={select}
        locale={optIn.options.locale} none={messages.countryNone} first={defaultCountry} companion={companion}
        shown={state === initialState ? defaultCountry : state.phone.country} />
      {companion && <companion.parts.Following phone={state.phone} optIn={optIn} select={select} listed={companion.focused} />}
    </>
  )
})
