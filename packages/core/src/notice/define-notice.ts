import { CATEGORIES } from '../event/claims.ts'
import { MAX_NAME_CHARS, MAX_PURPOSES } from '../event/limits.ts'
import { checkContent, type NoName, type VagueWord } from '../policy/vague-content.ts'
import { checkExtras } from './check-extras.ts'
import { isSafeLink } from './link.ts'
import type { Notice, Purpose, PurposeWording } from './notice.ts'

/** Limits of the signed text, so that no token passes 16 KiB. */
export const MAX_NOTICE_CHARS = 2_000
export const MAX_NOTICE_BYTES = 6_000
/** Ids, names and links stand in the challenge and once more in the event, so they count more than twice. */
const MAX_REFERENCE_BYTES = 1_200
/** What a locale's own words add to a notice at most, plus as much again for each purpose's two lines. */
const FRAME_CHARS = 400
const FRAME_CHARS_PER_PURPOSE = 80

type Concrete<N extends Notice> = {
  readonly business: Named<N['business']>
  readonly wording: { readonly [L in keyof N['wording']]: { readonly [P in keyof N['wording'][L]]: ConcreteWording<N['wording'][L][P]> } }
}
type Named<B> = B extends { readonly name: infer Name extends string }
  ? B & { readonly name: Lowercase<Name> extends NoName ? `names nobody: ${Name}` : Name }
  : never
type Says<Text extends string> = Lowercase<Text> extends VagueWord ? `says nothing about what arrives: ${Text}` : Text
type ConcreteWording<W> = W extends { readonly title: infer Title extends string; readonly content: infer Content extends string }
  ? W & { readonly title: Says<Title>; readonly content: Says<Content> }
  : never

/**
 * Declares what people are asked to agree to, and refuses a notice that could not be consented to.
 * @param notice plain data: no functions, so it can be imported by pages, servers and server components
 * @returns the same notice, frozen all the way down
 * @throws {TypeError} when the business has no name or privacy link, a link is neither https nor localhost, a purpose or wording is missing, one
 * purpose id has two categories (marketing never shares a box), further lines are missing in a locale, or the text passes 2,000 characters or
 * 6,000 bytes; outside production also when title or content name no content, or the business's name nobody
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
  return freeze(notice)
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(freeze)
  return value
}

type Refuse = (why: string) => never
const says = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const jsonBytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length

/** What `defineNotice` refuses in production as well. */
export function checkStructure(notice: Notice): void {
  const refuse: Refuse = (why) => {
    throw new TypeError(`Notice "${says(notice?.id) ? notice.id : ''}" ${why}`)
  }
  if (typeof notice !== 'object' || !notice) refuse('is not an object. Pass one with id, version, business, purposes and wording.')
  const { id, version, business, purposes, providers = [] } = notice
  checkName(id, 'id', 'Give it one, such as "signup": events name it.', refuse)
  checkName(version, 'version', 'Give it one, such as "1", and a new one whenever a word changes.', refuse)
  checkName(business?.id, 'business.id', 'Events name the business by it.', refuse)
  checkName(business.name, 'business.name', 'People must be told who will write to them.', refuse)
  if (!isSafeLink(business.privacyUrl)) {
    refuse('has no business.privacyUrl that starts with https://. People must be able to read it first, unchanged; only localhost may do without.')
  }
  if (business.preferencesUrl !== undefined && !isSafeLink(business.preferencesUrl)) {
    refuse('has a business.preferencesUrl that does not start with https://. Give the whole address; only localhost may do without.')
  }
  if (!Array.isArray(providers) || !providers.every(says)) refuse('has providers that are not a list of names. Name who delivers the messages.')
  checkPurposes(notice, refuse)
  checkWording(notice, refuse)
  if (jsonBytes([id, version, business, purposes]) > MAX_REFERENCE_BYTES) {
    refuse(`has ids, names and links of more than ${MAX_REFERENCE_BYTES} bytes. Shorten them: they stand in every event twice.`)
  }
}

function checkName(value: unknown, path: string, why: string, refuse: Refuse): void {
  if (!says(value)) return refuse(`has no ${path}. ${why}`)
  if (value.length > MAX_NAME_CHARS || /\p{Cc}/u.test(value)) {
    refuse(`has a ${path} that is longer than ${MAX_NAME_CHARS} characters or holds a control character. Give it a plain, short one.`)
  }
}

function checkPurposes({ purposes }: Notice, refuse: Refuse): void {
  if (!Array.isArray(purposes) || !purposes.length) refuse('has no purposes. Say at least one thing that people would receive.')
  if (purposes.length > MAX_PURPOSES) refuse(`has ${purposes.length} purposes. Offer at most ${MAX_PURPOSES}: nobody reads more boxes.`)
  const ids = new Set<string>()
  for (const purpose of purposes) {
    const { id, category }: Partial<Purpose> = purpose ?? {}
    checkName(id, 'id for a purpose', 'Give each purpose one, such as "orders".', refuse)
    if (id === '*') refuse('has a purpose with the id "*", which means all of them. Give each purpose its own.')
    if (!CATEGORIES.includes(category!)) refuse(`has purpose "${id}" without a category. Use ${CATEGORIES.join(', ')}.`)
    if (ids.has(id!)) refuse(`has purpose "${id}" twice. One purpose is one box with one category: give the other its own id.`)
    ids.add(id!)
  }
}

function checkWording(notice: Notice, refuse: Refuse): void {
  const { business, purposes, providers = [], wording } = notice
  const locales = Object.entries(wording ?? {})
  if (!locales.length) refuse('has no wording. Put its purposes into words in at least one locale.')
  for (const [locale, words] of locales) {
    checkName(locale, 'locale', 'Name it by its language tag, such as "en".', refuse)
    const frame = FRAME_CHARS + FRAME_CHARS_PER_PURPOSE * purposes.length
    let text = business.name.repeat(1 + purposes.length) + providers.join(', ')
    for (const { id } of purposes) {
      const { title, content }: Partial<PurposeWording> = words?.[id] ?? {}
      if (!says(title)) return refuse(`has no title for purpose "${id}" in "${locale}". Name it, as in "Send me order updates".`)
      if (!says(content)) return refuse(`has no content for purpose "${id}" in "${locale}". Say what people would receive.`)
      text += title + content
    }
    text += checkExtras(notice, locale, refuse)
    if (text.length + frame > MAX_NOTICE_CHARS || jsonBytes(text) + frame * 3 > MAX_NOTICE_BYTES) {
      refuse(`is too long in "${locale}". With the words around it, it must stay under ${MAX_NOTICE_CHARS} characters and ${MAX_NOTICE_BYTES} bytes.`)
    }
  }
}
