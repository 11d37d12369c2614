import type { Messages } from '../locales/locale.ts'
import { checkMessages } from '../policy/check-messages.ts'
import type { Notice, Purpose, PurposeWording } from './notice.ts'
import { fillTemplate, WHATSAPP, type Segment } from './template.ts'

export interface RenderedPurpose extends Purpose {
  readonly title: readonly Segment[]
  readonly content: readonly Segment[]
}

/** A notice in one language, in parts for whoever shows it. */
export interface NoticeParts {
  readonly legend: readonly Segment[]
  readonly purposes: readonly RenderedPurpose[]
  readonly stop: readonly Segment[]
  readonly recipients: readonly Segment[]
  readonly privacy: readonly Segment[]
  /** Further lines of the notice, in its order. */
  readonly extras: readonly (readonly Segment[])[]
}

/** Puts a notice into words: see {@link renderNotice}. */
export function noticeParts(notice: Notice, locale: string, messages: Messages): NoticeParts {
  const wording = Object.hasOwn(notice.wording, locale) && notice.wording[locale]
  if (!wording) {
    const offered = process.env.NODE_ENV === 'production' ? '' : ` It has: ${Object.keys(notice.wording).join(', ')}.`
    throw new TypeError(`Notice "${notice.id}" has no wording in "${locale}".${offered}`)
  }
  if (process.env.NODE_ENV !== 'production') checkMessages(messages)
  const { business, providers = [] } = notice
  const fill = (template: string, slots?: Parameters<typeof fillTemplate>[1]) => fillTemplate(template, { ...slots, business: business.name, whatsapp: WHATSAPP })
  return {
    legend: fill(messages.legend),
    purposes: notice.purposes.map((purpose) => {
      const words = wording[purpose.id] as PurposeWording & Record<string, string>
      return { ...purpose, title: fill(messages.purposeTitle, words), content: fill(messages.purposeContent, words) }
    }),
    stop: business.preferencesUrl
      ? fill(messages.stopOrPreferences, { preferences: { text: messages.preferences, href: business.preferencesUrl } })
      : fill(messages.stop),
    recipients: fill(providers.length ? messages.deliveredByProviders : messages.deliveredBy, { providers: providers.join(', ') }),
    privacy: [{ slot: 'privacy', text: messages.privacy, href: business.privacyUrl }],
    extras: (notice.extras?.[locale] ?? []).map(({ text, links }) => fill(text, links)),
  }
}
