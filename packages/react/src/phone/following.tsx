import type { OptIn, OptInState } from '@unticked/core'
import { followNumber, leaveNumber } from '@unticked/core/dom'
import { pagePhoneReader } from '@unticked/core/phone'
import { useEffect, useRef, type RefObject } from 'react'

interface FollowingProps {
  readonly phone: OptInState['phone']
  readonly optIn: OptIn
  readonly root: RefObject<HTMLElement | null>
  /** Changes when there is a list to choose from. */
  readonly listed: boolean
}

/** Lets the country follow a number that names another one, and return when that has gone. A country chosen by hand stays until the number changes. */
export function Following({ phone, optIn, root, listed }: FollowingProps) {
  const { country, result, text } = phone
  const seen = useRef<string>(undefined)
  useEffect(() => {
    const about = `${listed} ${text}`
    if (about === seen.current && result.status !== 'pending') return
    if (result.status !== 'pending') seen.current = about
    const select = root.current!.querySelector<HTMLSelectElement>('[data-part="country-select"]')
    leaveNumber(select, text)
    // What was judged was judged for the country before.
    if (select?.value === country) followNumber(select, pagePhoneReader.countryOf(result, country, text), text)
    if (select && select.value !== country) optIn.read('programmatic')
  }, [text, result, country, listed, optIn, root])
  return null
}
