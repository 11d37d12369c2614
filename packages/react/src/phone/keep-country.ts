/**
 * Keeps the country of a number that was typed for when the person comes back to a page that the browser has let go of. It restores the text then,
 * but no country that is not in the list yet, and a national number would be read as another country's. Neither text nor number is kept.
 * @returns ends it
 */
export function keepCountry(select: HTMLSelectElement): () => void {
  const input = select.closest('[data-part="phone"]')?.querySelector<HTMLInputElement>('[data-part="input"]')
  if (!input) return () => undefined
  const place = `unticked.country ${location.pathname} ${select.name}`
  /** What was typed, as far as it must be known again: a default is no memory of anybody's. */
  const typed = () => (input.value === input.defaultValue ? 0 : input.value.length)

  // Asked only where there is something to go by: the first look at storage and navigation takes 11 kB of heap.
  if (typed() && select.length === 1 && isComingBack()) {
    const [country, length] = stored()?.getItem(place)?.split(' ') ?? []
    if (country && Number(length) === typed() && select.value !== country) choose(select, country)
  }

  const keep = () => {
    if (typed() && select.value) stored()?.setItem(place, `${select.value} ${typed()}`)
    else stored()?.removeItem(place)
  }
  window.addEventListener('pagehide', keep)
  return () => window.removeEventListener('pagehide', keep)
}

function isComingBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return entry?.type !== 'navigate'
}

function choose(select: HTMLSelectElement, country: string): void {
  select.add(new Option(country, country))
  select.value = country
  select.dispatchEvent(new Event('change', { bubbles: true }))
}

/** There may be none: a sandboxed frame, or a browser that was told so. */
function stored(): Storage | undefined {
  try {
    return window.sessionStorage
  } catch {
    return undefined
  }
}
