import { normalizeLine } from '../notice/normalize.ts'
import { NOTICE_PARTS } from './notice-anatomy.ts'

/** Reads the notice back from the page: the text nodes of the marked elements, one line each, as `renderNotice` joins them. */
export function readNotice(root: ParentNode): string {
  return [...root.querySelectorAll(NOTICE_PARTS)].map((part) => normalizeLine(part.textContent ?? '')).join('\n')
}
