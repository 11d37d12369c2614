/** How binding a rule is today: asked for, good practice, or asked for once. */
export type RuleStatus = 'required' | 'recommended' | 'historic'

/** Whose rule it is. */
export type Jurisdiction = 'WhatsApp' | 'EU' | 'DE' | 'UK' | 'BR' | 'IN' | 'US'

/**
 * Who can tell whether it is kept: `checkNotice` from the notice alone, the page that shows it, the record of the consent, the gate before a
 * message is sent, or nothing here, so that people must.
 */
export type RuleLevel = 'notice' | 'render' | 'record' | 'send' | 'people'

/**
 * How far the source was read for this catalogue: an excerpt of it, not opened at all and cited from general knowledge, or no source says it
 * and it was concluded from others. Check before you rely on it.
 */
export type RuleEvidence = 'excerpt' | 'not-opened' | 'concluded'

export interface Rule {
  readonly id: string
  /** What it asks for, in our own words. */
  readonly title: string
  readonly status: RuleStatus
  /** ISO 8601, as far as it is known: `2020-07-19`, `2024-11`. */
  readonly since?: string
  readonly until?: string
  readonly jurisdiction: Jurisdiction
  readonly source: string
  readonly evidence: RuleEvidence
  readonly level: RuleLevel
}
