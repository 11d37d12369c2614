import type { Notice } from '../notice/notice.ts'

/** Words that name no content, in English and Dutch. The channel's name and fillers around them change nothing. */
export const VAGUE_WORDS = [
  'messages', 'message', 'whatsapp messages', 'whatsapp message', 'updates', 'update', 'notifications', 'news', 'information', 'info', 'communication', 'communications', 'content', 'alerts',
  'berichten', 'bericht', 'whatsapp-berichten', 'whatsappberichten', 'updates', 'meldingen', 'notificaties', 'nieuws', 'informatie', 'communicatie',
] as const

export type VagueWord = (typeof VAGUE_WORDS)[number]

const FILLERS = new Set(['whatsapp', 'some', 'our', 'your', 'the', 'all', 'and', 'or', 'on', 'via', 'from', 'us', 'about', 'important', 'useful', 'regular', 'more', 'onze', 'jouw', 'de', 'het', 'alle', 'en', 'of', 'van', 'ons', 'belangrijke', 'meer'])
const VAGUE = new Set<string>(VAGUE_WORDS)

/**
 * Says whether a purpose's content names nothing that would arrive: "messages", "our WhatsApp updates".
 * @param content the content of one purpose, in English or Dutch
 */
export function isVague(content: string): boolean {
  const words = content.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.every((word) => VAGUE.has(word) || FILLERS.has(word))
}

/**
 * Refuses a notice whose content names no content.
 * @throws {TypeError} naming the notice, the locale and the purpose
 * @see https://gdpr-info.eu/recitals/no-32/ consent covers a specific purpose
 */
export function checkContent(notice: Notice): void {
  for (const [locale, words] of Object.entries(notice.wording)) {
    for (const [purpose, { content }] of Object.entries(words)) {
      if (isVague(content)) {
        throw new TypeError(
          `Notice "${notice.id}" says only "${content}" for purpose "${purpose}" in "${locale}". Name what arrives, such as "your receipt and delivery times".`,
        )
      }
    }
  }
}
