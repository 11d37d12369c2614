import type { CountryList } from './country-list.ts'

/** The short form of the chosen country as a server renders it: calling codes are not here yet. */
export function CountryFace({ shown, flag }: Pick<CountryList, 'flag'> & { readonly shown: string }) {
  return (
    <span data-part="country-face" aria-hidden="true">
      {shown && flag?.(shown)}
      {shown || '+'}
    </span>
  )
}
