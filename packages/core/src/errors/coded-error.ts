import type { ErrorCode } from './codes.ts'

/** Alike an `UntickedError` in name and code, for chunks that have no other use for the class: it comes with the code that signs. */
export function codedError(code: ErrorCode, message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, { cause }), { name: 'UntickedError', code })
}
