import { normalizeLine } from '../notice/normalize.ts'
import { NOTICE_PARTS } from './notice-anatomy.ts'

/** What a logo may be called, beside the name that stands there already. */
const LOGO_NAME = /^\s*WhatsApp(?: logo)?\s*$/i

/** The words in an element, without the title of a logo that only says what it is. */
export function textIn(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const title of copy.querySelectorAll('svg title')) if (LOGO_NAME.test(title.textContent ?? '')) title.remove()
  return copy.textContent ?? ''
}

/** Reads the notice back from the page: the text nodes of the marked elements, one line each, as `renderNotice` joins them. */
export function readNotice(root: ParentNode): string {
  return [...root.querySelectorAll(NOTICE_PARTS)].map((part) => normalizeLine(textIn(part))).join('\n')
}
