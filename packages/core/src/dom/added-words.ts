import { NOTICE_PARTS } from './notice-anatomy.ts'

const WORDED = `:is(${NOTICE_PARTS}, label:has(${NOTICE_PARTS}))`
/** Two letters in a row: no tick, no star, no glyph of an icon font. */
const WORD = /^["'].*\p{L}{2}/su

/** Whether styles put words of their own before, after or over those of the notice. No text node holds them. */
export function hasAddedWords(root: Element): boolean {
  if (!root.checkVisibility) return false
  return [...root.querySelectorAll(`${WORDED}, ${WORDED} *`)].some((element) =>
    ['::before', '::after'].some((mark) => {
      const { content, display } = getComputedStyle(element, mark)
      return display !== 'none' && WORD.test(content)
    }),
  )
}
