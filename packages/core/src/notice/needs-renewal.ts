import { hashNotice } from '../event/hash.ts'
import type { Receipt } from '../event/types.ts'
import type { Messages } from '../locales/locale.ts'
import type { Notice } from './notice.ts'
import { noticeParts } from './notice-parts.ts'
import { noticeText } from './notice-text.ts'

/** Why an earlier consent does not cover what would be asked today. */
export type RenewalReason =
  /** The receipt names no notice: nobody can say what was shown. */
  | 'unknown'
  /** It was given for another notice, or to another language than those that are left. */
  | 'notice' | 'locale'
  /** A purpose it covers is not offered any more, or counts as another category. */
  | 'purposes'
  /** The notice has a new version. */
  | 'version'
  /** The words are others although the version is the same. */
  | 'text'

/**
 * Says whether a person would have to be asked again, and why. An earlier consent keeps the words and the version that it was given for: it goes
 * on as it was until it is renewed, and a changed text never stretches it.
 * @param receipt what the server gave back for the consent
 * @param notice what would be asked today
 * @param shown the language in which it would be shown; the words are compared when it is the receipt's
 * @returns the first reason, gravest first; `null` where nothing changed, and for a withdrawal, which leaves nothing to renew
 * @throws {UntickedError} `crypto_unavailable` on plain-http pages, when words are compared
 * @see https://gdpr-info.eu/recitals/no-32/ consent covers the purposes that were named
 * @example
 * if (await needsRenewal(receipt, notice, { locale: 'en', messages: en })) showAgain()
 */
export async function needsRenewal(
  { evt, st, stm, pur }: Pick<Receipt, 'evt' | 'st' | 'stm' | 'pur'>,
  notice: Notice,
  shown?: { readonly locale: string; readonly messages: Messages },
): Promise<RenewalReason | null> {
  if (evt === 'withdraw' || st === 'withdrawn') return null
  if (!stm) return 'unknown'
  if (stm.id !== notice.id) return 'notice'
  const offered = (id: string, cat: string) => notice.purposes.some((purpose) => purpose.id === id && purpose.category === cat)
  if (!pur.every(({ id, cat }) => offered(id, cat))) return 'purposes'
  if (stm.ver !== notice.version) return 'version'
  if (!Object.hasOwn(notice.wording, stm.loc)) return 'locale'
  if (shown?.locale !== stm.loc) return null
  return (await hashNotice(noticeText(noticeParts(notice, shown.locale, shown.messages)))) === stm.sha ? null : 'text'
}
