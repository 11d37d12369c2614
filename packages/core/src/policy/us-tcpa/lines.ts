import type { NoticeLine } from '../../notice/notice.ts'

/** What only the business knows. */
export interface UsTcpaFacts {
  /** How often, as a sentence: `At most 4 messages a month.` */
  readonly frequency: string
  readonly termsUrl: string
  /** Whether a purpose is marketing. @defaultValue true */
  readonly marketing?: boolean
}

/** The words around it. `{terms}` becomes the link. */
export interface UsTcpaWords {
  readonly automated: string
  readonly rates: string
  readonly help: string
  readonly noCondition: string
  readonly terms: string
  readonly termsLink: string
}

export const US_TCPA_EN: UsTcpaWords = {
  automated: '{business} may send automated marketing messages to the number you enter.',
  rates: 'Message and data rates may apply.',
  help: 'Reply HELP for help, STOP to stop.',
  noCondition: 'Agreeing is not a condition of any purchase.',
  terms: 'See the {terms}.',
  termsLink: 'terms',
}

/**
 * The lines that text programs in the United States show, for a notice's `extras`. Not legal advice: have yours read.
 * @param words the same in another language; it must keep STOP and HELP
 * @see https://docs.surge.app/concepts/required-disclosures.md rules L29 and L30
 * @example
 * extras: { en: usTcpaLines({ frequency: 'At most 4 messages a month.', termsUrl: 'https://acme.example/terms' }) }
 */
export function usTcpaLines({ frequency, termsUrl, marketing = true }: UsTcpaFacts, words: UsTcpaWords = US_TCPA_EN): NoticeLine[] {
  return [
    ...(marketing ? [{ text: words.automated, about: 'automated' } as const] : []),
    { text: frequency, about: 'frequency' },
    { text: words.rates, about: 'rates' },
    { text: words.help, about: 'help' },
    { text: words.noCondition, about: 'not-a-condition' },
    { text: words.terms, links: { terms: { text: words.termsLink, href: termsUrl } }, about: 'terms' },
  ]
}
