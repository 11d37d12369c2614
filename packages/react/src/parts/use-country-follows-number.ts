'use client'
import type { OptIn, OptInState } from '@unticked/core'
import { useEffect, type RefObject } from 'react'

/** Chooses the country that an international number names. The number itself stays as it was typed. */
export function useCountryFollowsNumber(select: RefObject<HTMLSelectElement | null>, optIn: OptIn, state: OptInState, listed: boolean): void {
  const { result } = state.phone
  const country = result.status === 'possible' ? result.country : undefined

  useEffect(() => {
    if (!listed || !country || !select.current || select.current.value === country) return
    select.current.value = country
    optIn.read('programmatic')
  }, [select, optIn, country, listed])
}
