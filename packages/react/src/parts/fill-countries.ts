import type { loadCountries } from '@unticked/core'

/**
 * Fills a country select with names in the person's language, name first so that typing finds it: `Netherlands (+31)`.
 * Options that stand there stay the same elements, the chosen one among them: others go before and after.
 * They are elements the page makes, not React: 243 of them cost a field nothing until somebody looks for one.
 */
export function fillCountries(
  select: HTMLSelectElement,
  { COUNTRIES, callingCodeOf }: Awaited<ReturnType<typeof loadCountries>>,
  locale: string,
  none: string,
): void {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' })
  const { compare } = new Intl.Collator(locale)
  const listed = COUNTRIES.map((code) => ({ code, label: `${names.of(code)} (+${callingCodeOf(code)})` })).sort((a, b) => compare(a.label, b.label))
  const standing = new Map([...select.options].map((option) => [option.value, option]))
  const others = document.createDocumentFragment()
  standing.get('')!.text = none
  for (const { code, label } of listed) {
    const option = standing.get(code)
    if (option) {
      option.text = label
      option.before(others)
    } else {
      others.append(new Option(label, code))
    }
  }
  select.append(others)
}
