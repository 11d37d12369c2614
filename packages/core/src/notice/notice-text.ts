import { normalizeLine } from './normalize.ts'
import type { NoticeParts } from './notice-parts.ts'
import { joinSegments } from './template.ts'

/** The text of a notice as it is signed: the lines of all parts, in order, joined by a line feed. */
export function noticeText({ legend, purposes, stop, recipients, privacy, extras }: NoticeParts): string {
  const lines = [legend, ...purposes.flatMap(({ title, content }) => [title, content]), stop, recipients, privacy, ...extras]
  return lines.map((line) => normalizeLine(joinSegments(line))).join('\n')
}
