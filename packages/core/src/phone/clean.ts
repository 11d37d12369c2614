import type { PhoneIssue } from './codes.ts'

/** A phone number has 15 digits; a label or a link around it needs some more. */
export const MAX_TEXT_CHARS = 250
const LINK = /(?:\bwa\.me\/|[?&]phone=)[\s+]*(\d[\d\s()-]*)/i
const LINK_WITHOUT_NUMBER = /(?:https?|whatsapp):\/\/|\bwa\.me\//i
/** A percent sign outside of these stands for nothing that could be dialled. */
const ESCAPED = /(?:tel:|whatsapp:|https?:|\bwa\.me\/|[?&]phone=)\S*/gi
const CONTEXT = /;phone-context=(\+[\d().-]+)/i
/** What is written before and after an extension, and how many digits make a number of what stands before it. */
const EXTENSIONS: readonly (readonly [form: RegExp, digitsBefore: number])[] = [
  [/^(.*?)(?:e?xt(?:ensi(?:ó|o\u0301?)n)?n?|[x#]|;(?!\D*\d{7})|,,|int(?:erno)?|доб|anexo|poste|toestel|durchwahl)[\s.,:=-]*(\d{1,15})[#)]?$/i, 3],
  // marks that also stand between the groups of a number
  [/^([^,;~]*)[,~][\s-]*(\d{1,6})#?$/, 6],
  [/^(.*)[ -](\d{1,6})#$/, 6],
]
const SECOND_EXTENSION = /[/\\] *x.*$/i
/** Labels. A letter that touches the digits may be meant as one of them; scripts without capitals often put no space between words. */
const BEFORE_DIGITS = /^(?:[^\d+\p{LC}]|\p{LC}\p{M}*(?![\d+\p{M}]))+/u
const EXIT_CODE_AND_PLUS = /^00?(?:11)?\+/
/** What people put around digits; the long vowel mark serves as a dash in Japanese. Not `#`, which is dialled in service codes. */
const NOISE = /(?![+%#])[\p{P}\p{S}\p{Z}\p{C}\p{M}ー]/gu

/** A text reduced to what can be dialled. */
export interface CleanPhoneText {
  /** ASCII digits in the order of the text, after a plus sign if it had one; empty if the text holds nothing to read. */
  readonly number: string
  /** Digits after "ext", "x", "#" or a comma. */
  readonly extension?: string
  /** Why there is no number. */
  readonly problem?: Extract<PhoneIssue, 'phone_too_long' | 'phone_not_a_number' | 'phone_words'>
}

/**
 * Reads the digits out of anything a person may type or paste: every script, any punctuation, labels before the number,
 * `tel:` and `whatsapp:` links, `https://wa.me/…`. Knows no numbering plan and never throws.
 * @param text at most {@link MAX_TEXT_CHARS} characters are read
 * @example
 * cleanPhoneText('Tel. ０６ १२३४५६७८ ext. 9')   // { number: '0612345678', extension: '9' }
 */
export function cleanPhoneText(text: string): CleanPhoneText {
  const trimmed = (text ?? '').trim()
  if (trimmed.length > MAX_TEXT_CHARS) return { number: '', problem: 'phone_too_long' }
  const plain = toAscii(trimmed)
  const link = LINK.exec(plain)
  if (!link && LINK_WITHOUT_NUMBER.test(plain)) return { number: '', problem: 'phone_not_a_number' }
  const whole = link ? `+${link[1]}` : withContext(plain)
  const [before = whole, extension] = splitExtension(whole)
  const number = before.replace(BEFORE_DIGITS, '').replace(NOISE, '').replace(/^\++/, '+').replace(EXIT_CODE_AND_PLUS, '+')
    .replace(/(\d)[+#]+$/, '$1').replace(/^0xx/i, '0')
  if (/^\+?\d+$|^\+$/.test(number)) return extension ? { number, extension } : { number }
  if (!number && !/[\p{L}\p{N}%]/u.test(plain)) return { number }
  return { number: '', problem: /\d/.test(number) && /\p{L}/u.test(number) ? 'phone_words' : 'phone_not_a_number' }
}

/** Digits of every script and full-width signs as ASCII, a link's `%2B` as a plus sign, direction marks gone. */
function toAscii(text: string): string {
  return text
    .replace(ESCAPED, (link) => link.replace(/(?:%[2-9a-f][\da-f])+/gi, decode))
    .replace(/\p{Nd}/gu, digitValue)
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[﹢⁺]/g, '+')
    .replace(/\p{Cf}/gu, '')
    .trim()
}

function decode(escapes: string): string {
  try {
    return decodeURIComponent(escapes)
  } catch {
    return escapes
  }
}

/** Unicode keeps the ten digits of a script together, from zero up, so the value is the distance from the start of the run. */
function digitValue(digit: string): string {
  const at = digit.codePointAt(0)!
  let before = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(at - before - 1))) before += 1
  return String(before % 10)
}

/** RFC 3966: `tel:12345678;phone-context=+31`. */
function withContext(text: string): string {
  const context = CONTEXT.exec(text)
  const bare = text.replace(/;(?!ext=)[a-z-]+=[^;]*/gi, '')
  return context && !bare.includes('+') ? context[1] + bare.replace(/^\D+/, '') : bare
}

function splitExtension(text: string): readonly string[] {
  const first = text.replace(SECOND_EXTENSION, '')
  for (const [form, digitsBefore] of EXTENSIONS) {
    const [, before = '', extension = ''] = form.exec(first) ?? []
    if (before.replace(/\D/g, '').length >= digitsBefore) return [before, extension]
  }
  return [first]
}
