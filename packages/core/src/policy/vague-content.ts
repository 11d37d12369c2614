import type { Notice } from '../notice/notice.ts'

/** Words that name no content, in English and Dutch. The channel's name and fillers around them change nothing. */
export const VAGUE_WORDS = [
  'messages', 'message', 'whatsapp messages', 'whatsapp message', 'whatsapp updates', 'updates', 'update', 'notifications', 'notification',
  'alerts', 'texts', 'news', 'information', 'info', 'communication', 'communications', 'content', 'things', 'stuff',
  'berichten', 'bericht', 'berichtjes', 'whatsapp-berichten', 'whatsappberichten', 'appjes', 'meldingen', 'melding', 'notificaties', 'nieuws',
  'informatie', 'communicatie', 'inhoud', 'dingen',
] as const

export type VagueWord = (typeof VAGUE_WORDS)[number]

const FILLERS = [
  'whatsapp', 'some', 'our', 'your', 'the', 'a', 'all', 'any', 'and', 'or', 'on', 'via', 'by', 'from', 'for', 'to', 'us', 'you', 'about',
  'important', 'useful', 'regular', 'occasional', 'relevant', 'other', 'more', 'new', 'latest',
  'onze', 'jouw', 'uw', 'je', 'jou', 'u', 'de', 'het', 'een', 'alle', 'en', 'of', 'van', 'voor', 'door', 'aan', 'over', 'op', 'ons',
  'belangrijke', 'nuttige', 'relevante', 'andere', 'meer', 'nieuwe', 'laatste',
]
const SAYS_NOTHING = new Set<string>([...VAGUE_WORDS, ...FILLERS])

/**
 * Says whether a purpose's content names nothing that would arrive: "messages", "our WhatsApp updates".
 * @param content the content of one purpose, in English or Dutch; for other languages the answer is always no
 */
export function isVague(content: string): boolean {
  const words = content.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.every((word) => SAYS_NOTHING.has(word))
}

/** "Messages from Acme" says no more than "messages". */
function withoutName(content: string, name: string): string {
  const rest = content.toLowerCase().replace(name.toLowerCase(), '')
  return rest.trim() ? rest : content
}

/**
 * Refuses a notice whose content names no content.
 * @throws {TypeError} naming the notice, the locale and the purpose
 * @see https://gdpr-info.eu/recitals/no-32/ consent covers a specific purpose
 */
export function checkContent(notice: Notice): void {
  for (const [locale, words] of Object.entries(notice.wording)) {
    for (const { id } of notice.purposes) {
      const { content } = words[id]!
      if (isVague(withoutName(content, notice.business.name))) {
        const said = `Notice "${notice.id}" says only "${content}" for purpose "${id}" in "${locale}".`
        throw new TypeError(`${said} Name what arrives, such as "your receipt and delivery times".`)
      }
    }
  }
}
