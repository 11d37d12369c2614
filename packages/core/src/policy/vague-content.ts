import type { Notice } from '../notice/notice.ts'
import { FILLERS, VAGUE_WORDS } from './vague-words.ts'

export { VAGUE_WORDS, type VagueWord } from './vague-words.ts'

const normal = (text: string) => text.toLowerCase().normalize('NFC').replaceAll(/[\u0307\u0640\u064b-\u0652]/g, '')
const fillers = Object.values(FILLERS).flatMap((words) => words.split(/\s+/))
const SAYS_NOTHING = new Set<string>([...VAGUE_WORDS, ...fillers].map(normal))
/** Japanese puts no blanks between words: a run says nothing when it falls apart into words that do not. */
const JOINED = new RegExp(`^(?:whatsapp|${[...SAYS_NOTHING].filter((word) => /^[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}ー]+$/u.test(word)).join('|')})+$`)
/** "And", "the", "in", "to" and "from" are written onto the word in Arabic and Hebrew. */
const AND = /^[\u0648\u05d5]/
const AND_THE = /^[\u0648\u05d5]?(?:\u0627\u0644|[\u0628\u0644]|[\u05d4\u05d1\u05dc\u05de])/

const saysNothing = (word: string) =>
  [word, word.replace(AND, ''), word.replace(AND_THE, '')].some((form) => SAYS_NOTHING.has(form)) || JOINED.test(word)

/**
 * Says whether a purpose's content names nothing that would arrive: "messages", "our WhatsApp updates".
 * @param content the content of one purpose, in one of the languages that ship; in any other the answer is no
 */
export function isVague(content: string): boolean {
  const words = normal(content).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.every(saysNothing)
}

/** "Messages from Acme" says no more than "messages". */
export function withoutName(content: string, name: string): string {
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
