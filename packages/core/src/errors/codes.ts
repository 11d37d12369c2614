import type { RefusalCode } from './refusals.ts'

/** What can go wrong in the browser, beside the refusals a server may answer. */
export const CLIENT_CODES = [
  'crypto_unavailable',
  'challenge_unavailable',
  'chunk_unavailable',
  'get_form_unsupported',
  'network',
  'notice_altered',
  'notice_changed',
  'delivery_expired',
  'handler_failed',
  'receipt_invalid',
  'server_error',
  'nothing_to_withdraw',
] as const

export type ErrorCode = (typeof CLIENT_CODES)[number] | RefusalCode
