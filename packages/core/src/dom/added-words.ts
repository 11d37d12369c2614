import { CHECKBOXES } from './anatomy.ts'
import { NOTICE_PARTS } from './notice-anatomy.ts'

const ROW = '[data-part="purpose"]'
const WORDED = `:is(${NOTICE_PARTS}, label:has(${NOTICE_PARTS}))`
const AROUND = `:is(${ROW}, ${ROW} :has(${NOTICE_PARTS}, ${CHECKBOXES}))`
/** Two letters in a row: no tick, no star, no glyph of an icon font. */
const WORD = /^["'].*\p{L}{2}/su
/** A box may be drawn with a word, `check` or ON; with two it says something. */
const WORDS = /^["'].*\p{L}{2,}\s+\p{L}{2}/su

/** Whether styles put words of their own before, after or over those of the notice. No text node holds them. */
export function hasAddedWords(root: Element): boolean {
  if (!root.checkVisibility) return false
  return [...root.querySelectorAll(`${WORDED}, ${WORDED} *, ${AROUND}, ${CHECKBOXES}`)].some((element) => {
    const word = element.matches(CHECKBOXES) ? WORDS : WORD
    return textsOf(element).some((text) => word.test(text))
  })
}

/** What its styles write, each in quotes; else a keyword. */
function textsOf(element: Element): string[] {
  const marks = ['::before', '::after'].map((mark) => getComputedStyle(element, mark)).filter(({ display }) => display !== 'none')
  const { display, listStyleType } = getComputedStyle(element)
  const listed = display.includes('list-item') ? [listStyleType, getComputedStyle(element, '::marker').content] : []
  return [...marks.map(({ content }) => content), ...listed]
}
