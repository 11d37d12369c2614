import { en } from '@unticked/core/locales/en'
import { pseudoLocale } from '@unticked/core/locales/pseudo'
import { LOCALES, type MessageKey, type Messages } from '@unticked/core/locales'
import { fillTemplate, joinSegments, WHATSAPP } from '@unticked/core/notice'
import { notice } from './notice.ts'

type Globals = Record<string, unknown>

/** Every language that ships, and one that nobody speaks. */
const SHOWN: readonly Messages[] = [...LOCALES, pseudoLocale(en)]

/** A language as its speakers call it, for the toolbar and the table of languages. */
export function nameOf({ tag }: Messages): string {
  return tag.endsWith('-XA') ? 'Pseudo' : new Intl.DisplayNames([tag], { type: 'language' }).of(tag)!
}

/** What the toolbar offers. */
export const LANGUAGES = SHOWN.map((messages) => ({
  value: messages.tag,
  title: messages.review === 'draft' ? `${nameOf(messages)} (draft)` : nameOf(messages),
}))

/** The language that the toolbar says, in its own direction or the one that is asked for. */
export function wordsOf(globals: Globals): { locale: string; messages: Messages } {
  const messages = SHOWN.find(({ tag }) => tag === globals.locale) ?? en
  const dir = globals.direction === 'rtl' || globals.direction === 'ltr' ? globals.direction : messages.dir
  return { locale: messages.tag, messages: { ...messages, dir } }
}

/** A message as it should stand in the page. */
export function say(globals: Globals, key: MessageKey, slots: Record<string, string> = {}): string {
  return joinSegments(fillTemplate(wordsOf(globals).messages[key], { business: notice.business.name, whatsapp: WHATSAPP, ...slots }))
}
