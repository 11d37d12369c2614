import { readNotice } from './read-back.ts'
import type { NoticeReading } from './surface.ts'
import { hiddenParts } from './visibility.ts'

/** The notice as it stands in the page, and whether a person could see all of it. */
export function noticeShown(root: HTMLElement): NoticeReading {
  return { text: readNotice(root), visible: !hiddenParts(root).length }
}
