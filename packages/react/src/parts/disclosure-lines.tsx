import type { NoticeParts } from '@unticked/core/notice'
import { segments } from './segments.tsx'

/** How to stop, who delivers, the privacy notice, and what else the notice tells. */
export function DisclosureLines({ stop, recipients, privacy, extras }: NoticeParts) {
  return [stop, recipients, privacy, ...extras].flatMap((line, at) => [
    <span key={at} data-notice-part="">
      {segments(line)}
    </span>,
    ' ',
  ])
}
