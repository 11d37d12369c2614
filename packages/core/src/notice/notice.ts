import type { Category } from '../event/claims.ts'

/** What one box is for. */
export interface Purpose<Id extends string = string> {
  readonly id: Id
  /** WhatsApp's template category; a message of another category is not covered. */
  readonly category: Category
}

/** Who asks. */
export interface Business {
  readonly id: string
  /** The name people know, shown in every statement. */
  readonly name: string
  /** What becomes of the number. `https:`, as every link of a notice; `http:` only on localhost. */
  readonly privacyUrl: string
  /** Version of the privacy notice. @defaultValue the notice's version */
  readonly privacyVersion?: string
  /** Where a person can change their mind on the site. */
  readonly preferencesUrl?: string
}

/** The words of one purpose: the title completes "Send me …", the content lists what arrives. */
export interface PurposeWording {
  readonly title: string
  readonly content: string
}

/** Text that leads somewhere. */
export interface NoticeLink {
  readonly text: string
  readonly href: string
}

/** What further lines of a notice tell; rules of policy profiles ask for them by these names. */
export const LINE_TOPICS = [
  'automated', 'frequency', 'rates', 'help', 'not-a-condition', 'terms',
  'personal-data', 'use', 'withdraw', 'rights', 'complaint', 'contact', 'transfer',
] as const

export type LineTopic = (typeof LINE_TOPICS)[number]

/** A further line that people are told before they agree. It is signed as every other line is. */
export interface NoticeLine {
  /** Its words. `{business}` and `{whatsapp}` are filled in, `{name}` becomes the link of that name. */
  readonly text: string
  readonly links?: { readonly [name: string]: NoticeLink }
  /** What it tells. @defaultValue nothing that a rule asks for */
  readonly about?: LineTopic
}

/** What a person is asked to agree to: plain data, shared by the page and the server. */
export interface Notice<Id extends string = string, Locale extends string = string> {
  readonly id: string
  /** A changed text is a new version. */
  readonly version: string
  readonly business: Business
  readonly purposes: readonly [Purpose<Id>, ...Purpose<Id>[]]
  /** Companies that deliver the messages, beside WhatsApp. */
  readonly providers?: readonly string[]
  readonly wording: { readonly [L in Locale]: { readonly [P in Id]: PurposeWording } }
  /** Further lines, such as those that a jurisdiction asks for: in every locale, or in none. */
  readonly extras?: { readonly [L in Locale]: readonly NoticeLine[] }
}
