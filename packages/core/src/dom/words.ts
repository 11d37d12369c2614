import { INPUT } from './anatomy.ts'
import { NOTICE_PARTS } from './notice-anatomy.ts'

const LETTER = /[\p{L}\p{N}]/u

/** Whether it holds letters itself, and not only in elements of it; a number field holds them in its value. */
export function holdsLetters(element: Element): boolean {
  return element.matches(INPUT) || [...element.childNodes].some((node) => node.nodeType === 3 && LETTER.test(node.nodeValue!))
}

/** The elements within the notice that hold some of its words: styles can take away each on its own. */
export function wordsIn(root: Element): Element[] {
  return [...root.querySelectorAll(`:is(${NOTICE_PARTS}) :not(svg, svg *)`)].filter(holdsLetters)
}
