import { hiddenParts, type HiddenBecause } from '@unticked/core/dom'

const WHY: Readonly<Record<HiddenBecause, string>> = {
  not_rendered: 'is not rendered. Remove display: none, visibility: hidden or content-visibility from it and from what is around it',
  transparent: 'can hardly be seen. Give it, its text and what is around it more opacity',
  too_small: 'is too small. Give it its size and its font size back: 9 pixels or more of text, 12 for a box',
  clipped: 'is cut off. Remove clip-path, overflow or text-indent, or make what is around it larger',
  off_page: 'lies outside the page. Remove the position or transform that moves it there',
}

/** What was said about an element already. */
const said = new WeakMap<Element, HiddenBecause>()

/** Says in the console of a developer, once for each part, what a person could not see, why, and how to mend it. */
export function reportHiddenParts(root: Element): void {
  // A dialog or a tab that is closed hides the opt-in until it is opened; a receipt in its place asks nothing any more.
  if (!root.checkVisibility?.() || !root.querySelector('[data-part="checkbox"]')) return
  for (const { element, because } of hiddenParts(root)) {
    if (said.get(element) === because) continue
    said.set(element, because)
    const part = element.getAttribute('data-part') ?? 'disclosure'
    console.warn(
      `Unticked: the ${part} of an opt-in ${WHY[because]}. What a person cannot see, they cannot agree to: the event will say so, ` +
        'and servers may refuse it.',
      element,
    )
  }
}
