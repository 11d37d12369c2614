/** What a form's values hold of an opt-in: a mirror of the page, no consent by itself. */
export interface OptInValue {
  readonly purposes: readonly string[]
  /** As typed. */
  readonly phone: string
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string
}
