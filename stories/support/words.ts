import { en } from '@unticked/core/locales/en'
import { nl } from '@unticked/core/locales/nl'
import type { MessageKey, Messages } from '@unticked/core/locales'
import { fillTemplate, joinSegments, WHATSAPP } from '@unticked/core/notice'
import { notice } from './notice.ts'

type Globals = Record<string, unknown>

const LOCALES: Record<string, Messages> = { en, nl }

/** The language and direction that the toolbar says. No locale that ships is written from right to left yet, so `dir` is lent to them. */
export function wordsOf(globals: Globals): { locale: string; messages: Messages } {
  const messages = LOCALES[String(globals.locale)] ?? en
  return { locale: messages.tag, messages: { ...messages, dir: globals.direction === 'rtl' ? 'rtl' : messages.dir } }
}

/** A message as it should stand in the page. */
export function say(globals: Globals, key: MessageKey, slots: Record<string, string> = {}): string {
  return joinSegments(fillTemplate(wordsOf(globals).messages[key], { business: notice.business.name, whatsapp: WHATSAPP, ...slots }))
}
