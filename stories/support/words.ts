import { en } from '@unticked/core/locales/en'
import { nl } from '@unticked/core/locales/nl'
import type { MessageKey, Messages } from '@unticked/core/locales'
import { fillTemplate, joinSegments, WHATSAPP } from '@unticked/core/notice'
import { ar } from './ar.ts'
import { notice } from './notice.ts'

type Globals = Record<string, unknown>

const LOCALES: Record<string, Messages> = { en, nl, ar }

/** The language that the toolbar says, in its own direction or the one that is asked for. */
export function wordsOf(globals: Globals): { locale: string; messages: Messages } {
  const messages = LOCALES[String(globals.locale)] ?? en
  const dir = globals.direction === 'rtl' || globals.direction === 'ltr' ? globals.direction : messages.dir
  return { locale: messages.tag, messages: { ...messages, dir } }
}

/** A message as it should stand in the page. */
export function say(globals: Globals, key: MessageKey, slots: Record<string, string> = {}): string {
  return joinSegments(fillTemplate(wordsOf(globals).messages[key], { business: notice.business.name, whatsapp: WHATSAPP, ...slots }))
}
