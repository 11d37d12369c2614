'use client'
import { createContext, useContext, type ReactNode } from 'react'
import type { Messages } from '@unticked/core/locales'
import type { CountryList } from './phone/country-list.ts'
import type { Companion } from './phone/use-companion.ts'
import type { UseOptInResult } from './use-opt-in.ts'

/** The parts that a ready-made opt-in is made of, by their `data-part`. */
type PartName =
  | 'root' | 'legend' | 'hint' | 'purpose' | 'checkbox' | 'statement' | 'title' | 'content' | 'brand' | 'phone' | 'label' | 'number' | 'country'
  | 'input' | 'echo' | 'suggestion' | 'error' | 'disclosure' | 'submit' | 'status'

export type ClassNames = Partial<Readonly<Record<PartName, string>>>

export interface OptInContextValue extends UseOptInResult<HTMLFieldSetElement> {
  readonly messages: Messages
  readonly defaultPhone: string | undefined
  readonly defaultCountry: string
  readonly countryList: CountryList
  readonly companion: Companion | undefined
  readonly classNames: ClassNames
  /** Takes the place of the logo that ships. */
  readonly logo: ReactNode
}

export const OptInContext = createContext<OptInContextValue | null>(null)

export const OptInProvider = OptInContext.Provider

/** What to tell whoever put a part in the wrong place. */
export function outside(part: string, around = 'Root'): TypeError {
  return new TypeError(`<OptIn.${part}> stands alone.${process.env.NODE_ENV === 'production' ? '' : ` Put it inside <OptIn.${around}>.`}`)
}

/** For what stands in a part, or in the root itself. */
export const useRoot = () => useContext(OptInContext)!

/** @throws {TypeError} outside an `<OptIn.Root>` */
export function useOptInContext(part: string): OptInContextValue {
  const value = useContext(OptInContext)
  if (!value) throw outside(part)
  return value
}
