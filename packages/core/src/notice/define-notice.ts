import { MAX_PURPOSES } from '../event/limits.ts'
import { checkContent, type VagueWord } from '../policy/vague-content.ts'
import type { Notice } from './notice.ts'

/** Limits of the signed text, so that no token passes 16 KiB. */
export const MAX_NOTICE_CHARS = 2_000
export const MAX_NOTICE_BYTES = 6_000
/** What a locale's own words add to a notice at most, plus as much again for each purpose's two lines. */
const FRAME_CHARS = 400
const FRAME_CHARS_PER_PURPOSE = 80

type Concrete<N extends Notice> = {
  readonly wording: { readonly [L in keyof N['wording']]: { readonly [P in keyof N['wording'][L]]: ConcreteWording<N['wording'][L][P]> } }
}
type ConcreteWording<W> = W extends { readonly content: infer Content }
  ? W & { readonly content: Content extends string ? (Lowercase<Content> extends VagueWord ? `says nothing about what arrives: ${Content}` : Content) : never }
  : never

/**
 * Declares what people are asked to agree to, and refuses a notice that could not be consented to.
 * @param notice plain data: no functions, so it can be imported by pages, servers and server components
 * @returns the same notice, frozen
 * @throws {TypeError} when the business has no name or privacy link, a purpose or wording is missing, one purpose id has two categories,
 * marketing shares a box, or the text passes 2,000 characters or 6,000 bytes; outside production also when content names no content
 * @see https://gdpr-info.eu/art-7-gdpr/
 * @example
 * export const notice = defineNotice({
 *   id: 'signup', version: '1',
 *   business: { id: 'acme', name: 'Acme', privacyUrl: 'https://acme.example/privacy' },
 *   purposes: [{ id: 'orders', category: 'utility' }],
 *   wording: { en: { orders: { title: 'order updates', content: 'receipts, delivery times and returns' } } },
 * })
 */
export function defineNotice<const Id extends string, const Locale extends string, const N extends Notice<Id, Locale>>(
  notice: N & Notice<Id, Locale> & Concrete<N>,
): N {
  checkStructure(notice)
  if (process.env.NODE_ENV !== 'production') checkContent(notice)
  return Object.freeze(notice)
}

function checkStructure(notice: Notice): void {
  const name = `Notice ${JSON.stringify(notice.id)}`
  const refuse = (why: string): never => {
    throw new TypeError(`${name} ${why}`)
  }
  const required = (value: unknown, path: string, why: string): void => {
    if (typeof value !== 'string' || !value.trim()) refuse(`has no ${path}. ${why}`)
  }
  required(notice.id, 'id', 'Give it one, such as "signup": events name it.')
  required(notice.version, 'version', 'Give it one, such as "1", and a new one whenever a word changes.')
  required(notice.business?.id, 'business.id', 'Events name the business by it.')
  required(notice.business?.name, 'business.name', 'People must be told who will write to them.')
  required(notice.business?.privacyUrl, 'business.privacyUrl', 'Link the privacy notice: people must be able to read it before they tick.')
  checkPurposes(notice, refuse)
  checkWording(notice, refuse)
}

function checkPurposes({ purposes }: Notice, refuse: (why: string) => never): void {
  if (!Array.isArray(purposes) || !purposes.length) refuse('has no purposes. Say at least one thing that people would receive.')
  if (purposes.length > MAX_PURPOSES) refuse(`has ${purposes.length} purposes. Offer at most ${MAX_PURPOSES}: nobody reads more boxes.`)
  const ids = purposes.map(({ id }) => id)
  for (const { id, category } of purposes) {
    if (!id || id === '*') refuse(`has a purpose with the id ${JSON.stringify(id)}. Give each purpose a name, such as "orders".`)
    if (!['utility', 'marketing', 'authentication'].includes(category)) refuse(`has purpose "${id}" without a category. Use utility, marketing or authentication.`)
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) refuse(`has purpose "${id}" twice. One purpose is one box with one category: give the other its own id.`)
  }
}

function checkWording({ business, purposes, providers = [], wording }: Notice, refuse: (why: string) => never): void {
  const locales = Object.entries(wording ?? {})
  if (!locales.length) refuse('has no wording. Put its purposes into words in at least one locale.')
  for (const [locale, words] of locales) {
    const frame = FRAME_CHARS + FRAME_CHARS_PER_PURPOSE * purposes.length
    let text = business.name.repeat(1 + purposes.length) + providers.join(', ')
    for (const { id } of purposes) {
      const { title, content } = words[id] ?? {}
      if (!title?.trim() || !content?.trim()) refuse(`has no ${title?.trim() ? 'content' : 'title'} for purpose "${id}" in "${locale}". Say what people would receive.`)
      text += `${title}${content}`
    }
    if (text.length + frame > MAX_NOTICE_CHARS || new TextEncoder().encode(text).length + frame * 3 > MAX_NOTICE_BYTES) {
      refuse(`is too long in "${locale}". With the words around it, it must stay under ${MAX_NOTICE_CHARS} characters and ${MAX_NOTICE_BYTES} bytes.`)
    }
  }
}
