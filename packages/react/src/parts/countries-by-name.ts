import type { loadCountries } from '@unticked/core'

export interface ListedCountry {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly callingCode: string
  /** Its name in the person's language first, so that typing finds it: `Netherlands (+31)`. */
  readonly label: string
}

/** Every country, in the order of the locale. */
export function countriesByName({ COUNTRIES, callingCodeOf }: Awaited<ReturnType<typeof loadCountries>>, locale: string): ListedCountry[] {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' })
  const { compare } = new Intl.Collator(locale)
  return COUNTRIES.map((code) => {
    const callingCode = callingCodeOf(code)!
    return { code, callingCode, label: `${names.of(code)} (+${callingCode})` }
  }).sort((a, b) => compare(a.label, b.label))
}
