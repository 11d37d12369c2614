import type { Notice } from '../notice/notice.ts'
import { FILLERS, NO_NAMES, VAGUE_WORDS } from './vague-words.ts'

export { VAGUE_WORDS, type NoName, type VagueWord } from './vague-words.ts'

const normal = (text: string) => text.toLowerCase().normalize('NFC').replaceAll(/[\u0307\u0640\u064b-\u0652]/g, '')
const wordsOf = (text: string): readonly string[] => normal(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
const fillers = Object.values(FILLERS).flatMap((words) => words.split(/\s+/))
const NOBODY = new Set(Object.values(NO_NAMES).flat().map(normal))
const SAYS_NOTHING = new Set<string>([...VAGUE_WORDS, ...fillers, ...NOBODY].map(normal))
/** "Our company" says no more than "us", where it stands among other words. */
const FROM_NOBODY = new RegExp(`(?:^| )(?:${[...NOBODY].filter((name) => name.includes(' ')).join('|')})(?= |$)`, 'g')
/** Japanese and Chinese put no blanks between words: a run says nothing when it falls apart into words that do not. */
const JOINED = new RegExp(`^(?:whatsapp|${[...SAYS_NOTHING].filter((word) => /^[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}ー]+$/u.test(word)).join('|')})+$`)
/** "And", "the", "in", "to" and "from" are written onto the word in Arabic and Hebrew. */
const AND = /^[\u0648\u05d5]/
const AND_THE = /^[\u0648\u05d5]?(?:\u0627\u0644|[\u0628\u0644]|[\u05d4\u05d1\u05dc\u05de])/

const saysNothing = (word: string) =>
  [word, word.replace(AND, ''), word.replace(AND_THE, '')].some((form) => SAYS_NOTHING.has(form)) || JOINED.test(word)

/**
 * Says whether a purpose's content names nothing that would arrive: "messages", "our WhatsApp updates".
 * @param content the content or the title of one purpose, in Chinese or one of the languages that ship; in any other the answer is no
 */
export function isVague(content: string): boolean {
  return wordsOf(content).join(' ').replaceAll(FROM_NOBODY, '').split(/ +/).every((word) => !word || saysNothing(word))
}

/**
 * Says whether a business goes by no name: "us", "our company".
 * @param name the name of a business, whole
 */
export function namesNobody(name: string): boolean {
  return NOBODY.has(wordsOf(name).join(' '))
}

/** "Messages from Acme" says no more than "messages". */
export function withoutName(content: string, name: string): string {
  const rest = content.toLowerCase().replace(name.toLowerCase(), '')
  return rest.trim() ? rest : content
}

/**
 * Refuses a notice whose words name no content, or nobody.
 * @throws {TypeError} naming the notice, the locale and the purpose
 * @see https://gdpr-info.eu/recitals/no-32/ consent covers a specific purpose
 */
export function checkContent(notice: Notice): void {
  const { name } = notice.business
  const refuse = (why: string) => {
    throw new TypeError(`Notice "${notice.id}" ${why}`)
  }
  if (namesNobody(name)) {
    refuse(`is asked in the name of "${name}", which names nobody. Give the name people know; if that is it, say more, such as "${name} Telecom".`)
  }
  for (const [locale, words] of Object.entries(notice.wording)) {
    for (const { id } of notice.purposes) {
      const { title, content } = words[id]!
      const where = `for purpose "${id}" in "${locale}"`
      if (isVague(withoutName(content, name))) {
        refuse(`says only "${content}" ${where}. Name what arrives, such as "your receipt and delivery times".`)
      }
      if (isVague(withoutName(title, name))) refuse(`is titled only "${title}" ${where}. Name what people would be sent, such as "order updates".`)
    }
  }
}
