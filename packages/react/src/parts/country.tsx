'use client'
import { initialState } from '@unticked/core'
import { followNumber } from '@unticked/core/dom'
import { pagePhoneReader } from '@unticked/core/phone'
import { forwardRef, useCallback, useEffect, useImperativeHandle, useRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'
import type { CountryList } from '../phone/country-list.ts'
import { CountrySelect } from '../phone/country-select.tsx'

export type CountryProps = CountryList &
  Omit<ComponentPropsWithoutRef<'select'>, 'name' | 'value' | 'defaultValue' | 'id' | 'disabled' | 'children' | 'multiple'>

/** The country of a number typed without its code. It follows a number that names another one. */
export const Country = forwardRef<HTMLSelectElement, CountryProps>(function Country(props, ref) {
  const { attributes, countryList, defaultCountry, messages, optIn, state } = useOptInContext('Country')
  const select = useRef<HTMLSelectElement>(null)
  useImperativeHandle(ref, () => select.current!)
  const { country, result, text } = state.phone
  const seen = useRef(text)

  const follow = useCallback(() => {
    const { phone } = optIn.getState()
    const named = pagePhoneReader.countryOf(phone.result, phone.country, phone.text)
    if (!named || named === phone.country) return
    followNumber(select.current, named)
    optIn.read('programmatic')
  }, [optIn])
  useEffect(() => {
    // A country chosen by hand stays until the number changes.
    if (text === seen.current && result.status !== 'pending') return
    if (result.status !== 'pending') seen.current = text
    follow()
  }, [text, result, follow])

  return (
    <CountrySelect {...countryList} {...props} {...attributes.country} aria-label={messages.countryLabel} element={select}
      locale={optIn.options.locale} none={messages.countryNone} first={defaultCountry} onListed={follow}
      shown={state === initialState ? defaultCountry : country} />
  )
})
