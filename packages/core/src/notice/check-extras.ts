import { isSafeLink } from './link.ts'
import type { Notice, NoticeLine, NoticeLink } from './notice.ts'
import { fillTemplate, joinSegments } from './template.ts'

const NAMES = ['business', 'whatsapp']
const says = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/**
 * Refuses further lines that could not be shown as they are declared.
 * @param refuse throws, with a reason
 * @returns the text of the lines in that locale, for whoever counts it
 */
export function checkExtras({ business, extras }: Notice, locale: string, refuse: (why: string) => never): string {
  if (extras === undefined) return ''
  const lines: unknown = Object.hasOwn(Object(extras) as object, locale) && extras[locale]
  if (!Array.isArray(lines)) {
    return refuse(`has extras, but no list of them in "${locale}". Say the same in every locale, or give it an empty list.`)
  }
  const names = { business: business.name, whatsapp: 'WhatsApp' }
  return lines.map((line: Partial<NoticeLine> | null) => {
    const { text, links = {} } = line ?? {}
    if (!says(text)) return refuse(`has a line without text among its extras in "${locale}". Say something, or leave it out.`)
    checkLinks(text, links, locale, refuse)
    return joinSegments(fillTemplate(text, { ...links, ...names }))
  }).join('')
}

function checkLinks(text: string, links: NonNullable<NoticeLine['links']>, locale: string, refuse: (why: string) => never): void {
  const slots = [...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot!)
  const known = [...Object.keys(Object(links) as object), ...NAMES]
  const strange = slots.find((slot) => !known.includes(slot))
  if (strange) refuse(`has {${strange}} in its extras in "${locale}", which is no link of that line. Name it in links, or write it out.`)
  for (const [name, link] of Object.entries(links)) {
    const { text: label, href }: Partial<NoticeLink> = link ?? {}
    if (NAMES.includes(name)) refuse(`has a link "${name}" in its extras in "${locale}". That name is taken: choose another.`)
    if (!slots.includes(name)) refuse(`has a link "${name}" in its extras in "${locale}" that no text holds. Write {${name}} where it belongs.`)
    if (!says(label)) refuse(`has a link "${name}" without text in its extras in "${locale}". Say where it leads.`)
    if (!isSafeLink(href)) {
      refuse(`has a link "${name}" in its extras in "${locale}" that does not start with https://. Only localhost may do without.`)
    }
  }
}
