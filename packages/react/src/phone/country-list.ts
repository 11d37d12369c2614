import type { CountryCode } from '@unticked/core/phone'
import type { ReactNode } from 'react'

/** Which countries a field offers, and how. */
export interface CountryList {
  /** Only these; a number of another country is read all the same. @defaultValue every country that has a calling code */
  readonly countries?: readonly CountryCode[] | undefined
  /** By name in the person's language, or as `countries` gives them. @defaultValue `name` */
  readonly countryOrder?: 'name' | 'given' | undefined
  /** These first, in this order. */
  readonly preferredCountries?: readonly CountryCode[] | undefined
  /** Draws a flag, or what you like, before the short form of the chosen country. Nothing is drawn by default: flags are not languages. */
  readonly flag?: ((country: string) => ReactNode) | undefined
}
