export { defineNotice, MAX_NOTICE_BYTES, MAX_NOTICE_CHARS } from './define-notice.ts'
export { normalizeLine } from './normalize.ts'
export { needsRenewal, type RenewalReason } from './needs-renewal.ts'
export {
  LINE_TOPICS, type Business, type LineTopic, type Notice, type NoticeLine, type NoticeLink, type Purpose, type PurposeWording,
} from './notice.ts'
export type { NoticeParts, RenderedPurpose } from './notice-parts.ts'
export { noticeText } from './notice-text.ts'
export { renderNotice, type RenderedNotice } from './render-notice.ts'
export { fillTemplate, joinSegments, WHATSAPP, type Segment } from './template.ts'
