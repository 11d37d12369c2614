import { callingCodeOf, COUNTRIES, type CountryCode } from '@unticked/core/phone'
import type { CountryList } from './country-list.ts'

/** Lists made before, by what they were made of: fields alike share one, and the next is a copy. */
const made = new Map<string, DocumentFragment>()

/**
 * Fills a country select with names in the person's language, name first so that typing finds it: `Netherlands (+31)`.
 * The option that stood there first stays the same element and becomes what a reset returns to.
 * They are elements the page makes, not React: 243 of them cost a field nothing until somebody looks for one.
 */
export function fillCountries(select: HTMLSelectElement, locale: string, none: string, list: CountryList): void {
  const { countries, countryOrder, preferredCountries } = list
  const key = JSON.stringify([locale, none, countries, countryOrder, preferredCountries])
  const options = made.get(key) ?? optionsOf(locale, none, list)
  made.set(key, options)
  const others = options.cloneNode(true) as DocumentFragment
  const chosen = select.value
  const twinOf = (code: string) => others.querySelector<HTMLOptionElement>(`[value="${CSS.escape(code)}"]`)
  const first = [...select.options].find(({ defaultSelected }) => defaultSelected) ?? select.options[0]!
  for (const standing of Array.from(select.options)) {
    if (standing !== first) standing.remove()
  }
  const twin = twinOf(first.value)
  const kept = chosen === first.value || twinOf(chosen)
  first.defaultSelected = true
  // All at once, and the one that stays then goes to its place: a call for every option costs as much as the options.
  select.append(others)
  if (twin) {
    first.text = twin.text
    twin.replaceWith(first)
  } else if (first.value !== chosen && kept) first.remove()
  select.value = kept ? chosen : first.value
}

function optionsOf(locale: string, none: string, list: CountryList): DocumentFragment {
  const { countries = COUNTRIES, countryOrder = 'name', preferredCountries = [] } = list
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' })
  const { compare } = new Intl.Collator(locale)
  const named = countries.map((code) => ({ code, label: `${names.of(code)} (+${callingCodeOf(code)})` }))
  if (countryOrder === 'name') named.sort((a, b) => compare(a.label, b.label))
  const rank = ({ code }: { code: CountryCode }) => (preferredCountries.indexOf(code) + 1 || Infinity)
  named.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
  const options = document.createDocumentFragment()
  options.append(new Option(none, ''), ...named.map(({ code, label }) => new Option(label, code)))
  return options
}
