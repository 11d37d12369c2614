/** `GB` for `en-GB`; a language alone names no region. */
export function regionOf(locale: string): string {
  return /-([A-Z]{2})\b/.exec(locale)?.[1] ?? ''
}
