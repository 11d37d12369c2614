import type { Messages } from '../locales/locale.ts'
import { checkMessages } from '../policy/check-messages.ts'
import { normalizeLine } from './normalize.ts'
import type { Notice, Purpose } from './notice.ts'
import { fillTemplate, joinSegments, WHATSAPP, type Segment } from './template.ts'

export interface RenderedPurpose extends Purpose {
  readonly title: readonly Segment[]
  readonly content: readonly Segment[]
}

/** A notice in one language: its parts for whoever renders it, and the text that is signed. */
export interface RenderedNotice {
  readonly locale: string
  /** The lines of all parts, in order, joined by a line feed: what a page must read back. */
  readonly text: string
  readonly parts: {
    readonly legend: readonly Segment[]
    readonly purposes: readonly RenderedPurpose[]
    readonly stop: readonly Segment[]
    readonly recipients: readonly Segment[]
    readonly privacy: readonly Segment[]
    /** Further lines of the notice, in its order. */
    readonly extras: readonly (readonly Segment[])[]
  }
}

/**
 * Puts a notice into words. Pure and synchronous, so the page and the server reach the same text.
 * @param notice the notice, from `defineNotice`
 * @param locale a key of its `wording`, `en`; it becomes `stm.loc`
 * @param messages the widget's words in that language, from `@unticked/core/locales/en`
 * @throws {TypeError} when the notice has no wording in that locale; outside production also when the messages leave out who asks, on which
 * channel, how to stop or who delivers
 */
export function renderNotice(notice: Notice, locale: string, messages: Messages): RenderedNotice {
  const wording = Object.hasOwn(notice.wording, locale) && notice.wording[locale]
  if (!wording) {
    throw new TypeError(`Notice "${notice.id}" has no wording in "${locale}". It has: ${Object.keys(notice.wording).join(', ')}.`)
  }
  if (process.env.NODE_ENV !== 'production') checkMessages(messages)
  const { business, providers = [] } = notice
  const names = { business: business.name, whatsapp: WHATSAPP }
  const parts: RenderedNotice['parts'] = {
    legend: fillTemplate(messages.legend, names),
    purposes: notice.purposes.map((purpose) => {
      const { title, content } = wording[purpose.id]!
      return {
        ...purpose,
        title: fillTemplate(messages.purposeTitle, { ...names, title }),
        content: fillTemplate(messages.purposeContent, { ...names, content }),
      }
    }),
    stop: business.preferencesUrl
      ? fillTemplate(messages.stopOrPreferences, { preferences: { text: messages.preferences, href: business.preferencesUrl } })
      : fillTemplate(messages.stop, names),
    recipients: fillTemplate(providers.length ? messages.deliveredByProviders : messages.deliveredBy, { ...names, providers: providers.join(', ') }),
    privacy: [{ slot: 'privacy', text: messages.privacy, href: business.privacyUrl }],
    extras: (notice.extras?.[locale] ?? []).map(({ text, links }) => fillTemplate(text, { ...links, ...names })),
  }
  const { legend, purposes, stop, recipients, privacy, extras } = parts
  const lines = [legend, ...purposes.flatMap(({ title, content }) => [title, content]), stop, recipients, privacy, ...extras]
  return { locale, parts, text: lines.map((line) => normalizeLine(joinSegments(line))).join('\n') }
}
