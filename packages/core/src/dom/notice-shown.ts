import type { NoticeParts } from '../notice/notice-parts.ts'
import { noticeText } from '../notice/notice-text.ts'
import { hasAddedWords } from './added-words.ts'
import { isImposed } from './imposed.ts'
import { readNotice } from './read-back.ts'
import type { NoticeReading } from './surface.ts'
import { hiddenParts } from './visibility.ts'

/** The notice as it stands in the page, whether that is what was rendered, and whether a person could see all of it. */
export function noticeShown(root: HTMLElement, rendered: NoticeParts): NoticeReading {
  const text = readNotice(root)
  return { text, unaltered: text === noticeText(rendered) && !hasAddedWords(root) && !isImposed(root), visible: !hiddenParts(root).length }
}
