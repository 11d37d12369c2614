import { normalizeLine } from '../notice/normalize.ts'
import { NOTICE_PARTS } from './anatomy.ts'

/** Reads the notice back from the page: the text nodes of the marked elements, one line each, as `renderNotice` joins them. */
export function readNotice(root: ParentNode): string {
  return [...root.querySelectorAll(NOTICE_PARTS)].map((part) => normalizeLine(part.textContent ?? '')).join('\n')
}

/** Whether a person could see the notice: every marked part is rendered, not transparent, and has an area. */
export function isNoticeVisible(root: Element): boolean {
  return [root, ...root.querySelectorAll(NOTICE_PARTS)].every((part) => {
    if (!part.checkVisibility) return true
    const { width, height } = part.getBoundingClientRect()
    return part.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width > 1 && height > 1
  })
}
