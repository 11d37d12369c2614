import type { Messages } from '../locales/locale.ts'
import type { Notice } from './notice.ts'
import { noticeParts, type NoticeParts } from './notice-parts.ts'
import { noticeText } from './notice-text.ts'

/** A notice in one language: its parts for whoever renders it, and the text that is signed. */
export interface RenderedNotice {
  readonly locale: string
  /** The lines of all parts, in order, joined by a line feed: what a page must read back. */
  readonly text: string
  readonly parts: NoticeParts
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
  const parts = noticeParts(notice, locale, messages)
  return { locale, parts, text: noticeText(parts) }
}
