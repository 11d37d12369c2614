import type { OptIn, OptInState } from '@unticked/core'
import { followNumber } from '@unticked/core/dom'
import { pagePhoneReader } from '@unticked/core/phone'
import { useEffect, useRef, type RefObject } from 'react'

interface FollowingProps {
  readonly phone: OptInState['phone']
  readonly optIn: OptIn
  readonly root: RefObject<HTMLElement | null>
  /** Changes when there is a list to choose from. */
  readonly listed: boolean
}

/** Lets the country follow a number that names another one. A country chosen by hand stays until the number changes. */
export function Following({ phone, optIn, root, listed }: FollowingProps) {
  const { country, result, text } = phone
  const seen = useRef<string>(undefined)
  useEffect(() => {
    const about = `${listed} ${text}`
    if (about === seen.current && result.status !== 'pending') return
    if (result.status !== 'pending') seen.current = about
    const named = pagePhoneReader.countryOf(result, country, text)
    if (!named || named === country) return
    followNumber(root.current!.querySelector('[data-part="country-select"]'), named)
    optIn.read('programmatic')
  }, [text, result, country, listed, optIn, root])
  return null
}
