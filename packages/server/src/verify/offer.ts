import { LOCALES, type Messages } from '@unticked/core/locales'
import { renderNotice, type Notice } from '@unticked/core/notice'
import type { BusinessRef, Challenge, PolicyRef, PurposePair, StatementRef } from '@unticked/core/event'
import { sha256Text } from '../jws/hash.ts'

/** What one page may ask consent to: a challenge carries it, and an unbound event is compared with it. */
export type Offer = Pick<Challenge, 'stm' | 'biz' | 'pur' | 'pol'>

/** Every offer of a set of notices, by id, version and locale. */
export interface OfferBook {
  /** @param version the last one listed under that id, where it is left out */
  find(id: string, version: string | undefined, locale: string): Offer | undefined
  /** What is offered anywhere; the same pair may be there more than once. */
  readonly purposes: readonly PurposePair[]
  readonly businesses: readonly BusinessRef[]
}

/** The words of a locale: the one with that tag, else the one of its language; a caller's own go first. */
function messagesFor(locale: string, own: readonly Messages[] = []): Messages | undefined {
  const known = [...own, ...LOCALES]
  const [language] = locale.split('-')
  return known.find(({ tag }) => tag === locale) ?? known.find(({ tag }) => tag === language)
}

function offerOf(notice: Notice, locale: string, messages: Messages): Offer {
  const { business, purposes, id, version } = notice
  const stm: StatementRef = { id, ver: version, loc: locale, sha: sha256Text(renderNotice(notice, locale, messages).text) }
  const pur: PurposePair[] = purposes.map((purpose) => ({ id: purpose.id, cat: purpose.category }))
  const pol: PolicyRef = { ver: business.privacyVersion ?? version, url: business.privacyUrl }
  return { stm, biz: { id: business.id, name: business.name }, pur, pol }
}

/**
 * Puts every notice into words, in every locale it has.
 * @throws {TypeError} when a notice has wording in a locale whose messages are neither shipped nor given
 */
export function createOfferBook(notices: readonly Notice[], locales?: readonly Messages[]): OfferBook {
  const offers: Offer[] = []
  for (const notice of notices) {
    for (const locale of Object.keys(notice.wording)) {
      const messages = messagesFor(locale, locales)
      if (!messages) throw new TypeError(`Notice "${notice.id}" has wording in "${locale}", but no messages for it are known. Add them to locales.`)
      offers.push(offerOf(notice, locale, messages))
    }
  }
  return {
    find: (id, version, locale) =>
      offers.findLast(({ stm }) => stm.id === id && stm.loc === locale && (version === undefined || stm.ver === version)),
    purposes: offers.flatMap(({ pur }) => pur),
    businesses: offers.map(({ biz }) => biz),
  }
}
