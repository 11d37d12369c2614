import { callingCodeOf, COUNTRIES, type CountryCode } from '@unticked/core/phone'
import type { CountryList } from './country-list.ts'

type Named = readonly [code: string, label: string]

/** Named and sorted before, by what was asked for: fields alike share it. */
const named = new Map<string, readonly Named[]>()

/**
 * Fills a country select with names in the person's language, name first so that typing finds it: `Netherlands (+31)`.
 * The option that stood there first stays the same element and becomes what a reset returns to.
 * They are elements the page makes, not React: 243 of them cost a field nothing until somebody looks for one.
 */
export function fillCountries(select: HTMLSelectElement, locale: string, none: string, list: CountryList): void {
  const { countries, countryOrder, preferredCountries } = list
  const key = JSON.stringify([locale, none, countries, countryOrder, preferredCountries])
  const rows = named.get(key) ?? nameCountries(locale, none, list)
  named.set(key, rows)
  const chosen = select.value
  const first = [...select.options].find(({ defaultSelected }) => defaultSelected) ?? select.options[0]!
  for (const standing of Array.from(select.options)) {
    if (standing !== first) standing.remove()
  }
  const own = rows.findIndex(([code]) => code === first.value)
  const kept = chosen === first.value || rows.some(([code]) => code === chosen)
  first.defaultSelected = true
  // All at once, and the one that stays then goes to its place: a call for every option costs as much as the options.
  const options = rows.map(([code, label]) => new Option(label, code))
  select.append(...options)
  if (rows[own]) {
    first.text = rows[own][1]
    options[own]!.replaceWith(first)
  } else if (first.value !== chosen && kept) first.remove()
  select.value = kept ? chosen : first.value
}

function nameCountries(locale: string, none: string, list: CountryList): readonly Named[] {
  const { countries = COUNTRIES, countryOrder = 'name', preferredCountries = [] } = list
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' })
  const { compare } = new Intl.Collator(locale)
  const rows = countries.map((code) => [code, `${names.of(code)} (+${callingCodeOf(code)})`] as const)
  if (countryOrder === 'name') rows.sort(([, one], [, other]) => compare(one, other))
  const rank = ([code]: readonly [CountryCode, string]) => (preferredCountries.indexOf(code) + 1 || Infinity)
  rows.sort((one, other) => (rank(one) === rank(other) ? 0 : rank(one) - rank(other)))
  return [['', none], ...rows]
}
