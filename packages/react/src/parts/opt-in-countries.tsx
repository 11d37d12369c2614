import { useCallback, useState } from 'react'
import { useRoot } from '../opt-in-context.ts'
import { Countries } from '../phone/countries.tsx'
import type { CountryList } from '../phone/country-list.ts'
import { Following } from '../phone/following.tsx'

/** The list of countries of an opt-in, whose select follows the number. */
export function OptInCountries({ list, shown }: { list: CountryList; shown: string }) {
  const { defaultCountry, messages, optIn, rootRef, state } = useRoot()
  const [listed, setListed] = useState(false)
  const onListed = useCallback(() => setListed(true), [])
  return (
    <>
      <Countries locale={optIn.options.locale} none={messages.countryNone} list={list} first={defaultCountry} shown={shown} onListed={onListed} />
      <Following phone={state.phone} optIn={optIn} root={rootRef} listed={listed} />
    </>
  )
}
