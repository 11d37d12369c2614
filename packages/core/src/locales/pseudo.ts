import type { Messages } from './locale.ts'
import { PLACEHOLDERS, type MessageKey } from './placeholders.ts'

const PLAIN = 'acdeghijklnoprstuwyzACDEGHIJKLNOPRSTUWYZ'
const ACCENTED = 'áçđéğĥíĵķľñóþŕšţúŵýžÁÇĐÉĞĤÍĴĶĽÑÓÞŔŠŢÚŴÝŽ'
/** What a translation keeps as it is: placeholders, the word that stops, and the name of a recipient. */
const KEPT = /(\{\w+\}|\bSTOP\b|\bMeta\b)/

const accented = (text: string) => text.replace(/[a-z]/gi, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter)
const longer = (text: string) => text.replace(/[aeiou]/gi, '$&$&')
const pretended = (text: string) => `[${text.split(KEPT).map((run, at) => (at % 2 ? run : accented(longer(run)))).join('')}]`

/**
 * Makes a locale that nobody speaks, for stories and tests: accents show text that is not translated, brackets show
 * text that is cut off or glued together, and a third more letters shows what has too little room. It is still readable.
 * @param messages the locale it pretends to translate, such as `en`
 * @returns the same keys and placeholders, tagged `en-XA` after an English one
 * @example
 * const messages = pseudoLocale(en) // legend: '[Méésšáágééš fŕóóm {business} óóñ {whatsapp}]'
 */
export function pseudoLocale(messages: Messages): Messages {
  const words = Object.fromEntries((Object.keys(PLACEHOLDERS) as MessageKey[]).map((key) => [key, pretended(messages[key])]))
  return { ...(words as Record<MessageKey, string>), tag: `${messages.tag}-XA`, dir: messages.dir, review: 'draft' }
}
