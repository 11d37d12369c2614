import type { NoticeParts } from '../notice/notice-parts.ts'
import { noticeText } from '../notice/notice-text.ts'
import { hasAddedWords } from './added-words.ts'
import { isImposed } from './imposed.ts'
import { isMisnamed } from './misnamed.ts'
import { readNotice } from './read-back.ts'
import type { NoticeReading } from './surface.ts'
import { hiddenParts } from './visibility.ts'

/** The notice as it stands in the page, whether that is what was rendered, and whether a person could see all of it. */
export function noticeShown(root: HTMLElement, rendered: NoticeParts): NoticeReading {
  const text = readNotice(root)
  const isAsRendered = text === noticeText(rendered) && !hasAddedWords(root) && !isMisnamed(root, rendered.purposes)
  return { text, unaltered: isAsRendered && !isImposed(root), visible: !hiddenParts(root).length }
}
