import type { OptIn, OptInState } from '@unticked/core'
import { fillTemplate, joinSegments } from '@unticked/core/notice'
import { statusMessage } from '../connect/attributes.ts'

/** Where an opt-in stands. A box that was cleared is said beside what became of the others. */
export function statusText({ messages, notice }: OptIn['options'], { announcement, status }: Pick<OptInState, 'announcement' | 'status'>): string {
  return [announcement, statusMessage(status)]
    .map((key) => key && joinSegments(fillTemplate(messages[key], { business: notice.business.name })))
    .join(' ')
    .trim()
}
