import type { RenderedPurpose } from '../notice/notice-parts.ts'
import { joinSegments } from '../notice/template.ts'
import { CHECKBOXES, INPUT } from './anatomy.ts'
import { NOTICE_PARTS } from './notice-anatomy.ts'
import { textIn } from './read-back.ts'

const NAMED = '[aria-label], [aria-labelledby]'
const SILENT = '[aria-hidden="true"]'
const SPOKEN = [NOTICE_PARTS, CHECKBOXES, INPUT].join()
const LETTER = /\p{L}/u

/** Whether a box is named by anything but the statement of its purpose, or assistive technology passes over something of the notice. */
export function isMisnamed(root: Element, purposes: readonly RenderedPurpose[]): boolean {
  return isSilenced(root) || boxesIn(root).some((box) => box.matches(`${NAMED}, [role]`) || !isNamedBy(box, purposes))
}

const boxesIn = (root: Element) => [...root.querySelectorAll<HTMLInputElement>(CHECKBOXES)]

/** Its labels say title and content of its purpose, and nothing else; the content may stand beside them. */
function isNamedBy(box: HTMLInputElement, purposes: readonly RenderedPurpose[]): boolean {
  const labels = [...(box.labels ?? [])]
  const purpose = purposes.find(({ id }) => id === box.value)
  if (!purpose || labels.some((label) => [label, ...label.querySelectorAll(NAMED)].some(isRenamed))) return false
  const said = unspaced(labels.map(textIn).join(''))
  const words = (segments: typeof purpose.title) => unspaced(joinSegments(segments))
  return said === words([...purpose.title, ...purpose.content]) || said === words(purpose.title)
}

const unspaced = (text: string) => text.replaceAll(/\s+/g, '').normalize('NFC')

/** An icon may have a name of its own; words may not. */
const isRenamed = (element: Element) => element.matches(NAMED) && LETTER.test(element.textContent ?? '')

function isSilenced(root: Element): boolean {
  const silent = [root, ...root.querySelectorAll(SILENT)].filter((element) => element.matches(SILENT))
  return silent.some(
    (element) => element.matches(SPOKEN) || element.querySelector(SPOKEN) || (element.closest(NOTICE_PARTS) && LETTER.test(element.textContent ?? '')),
  )
}
