import { hiddenParts, obscuredParts, type HiddenBecause } from '@unticked/core/dom'

const WHY: Readonly<Record<HiddenBecause, string>> = {
  not_rendered: 'is not rendered. Remove display: none, visibility: hidden or content-visibility from it and from what is around it; a name of WhatsApp needs its logo',
  transparent: 'can hardly be seen. Give it, its text and what is around it more opacity',
  same_colour: 'has the colour of what is behind it. Give it one that can be told from it',
  too_small: 'is too small. Give it its size, its font size and the spacing of its letters back: 9 pixels or more of text, 12 for a box',
  clipped: 'is cut off. Remove clip-path, overflow or text-indent, or make what is around it larger',
  off_page: 'lies outside the page. Remove the position or transform that moves it there',
  covered: 'is covered by something else. Remove that, or give each its own room',
}

/** What was said about an element already. */
const said = new WeakMap<Element, HiddenBecause>()

const REFUSED = 'nothing is signed while it is hidden'
/** What is found by looking at one moment is no ground to refuse a person's consent. */
const UNTOLD = 'no event tells of this, so it is for you to mend'

/** Says in the console of a developer, once for each part, what a person could not see, why, and how to mend it. */
export function reportHiddenParts(root: Element): void {
  // A dialog or a tab that is closed hides the opt-in until it is opened; a receipt in its place asks nothing any more.
  if (!root.checkVisibility?.() || !root.querySelector('[data-part="checkbox"]')) return
  const hidden = hiddenParts(root)
  const obscured = obscuredParts(root).filter(({ element }) => !hidden.some((part) => part.element.contains(element)))
  for (const { element, because } of [...hidden, ...obscured]) {
    if (said.get(element) === because) continue
    said.set(element, because)
    const part = element.closest('[data-part]')?.getAttribute('data-part') ?? 'disclosure'
    const outcome = hidden.some((one) => one.element === element) ? REFUSED : UNTOLD
    console.warn(`Unticked: the ${part} of an opt-in ${WHY[because]}. What a person cannot see, they cannot agree to: ${outcome}.`, element)
  }
}
