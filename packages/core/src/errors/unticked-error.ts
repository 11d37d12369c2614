import type { ErrorCode } from './codes.ts'

/**
 * What went wrong with anything untrusted or with the world: a token, the network, storage, the clock.
 * Its message never holds a phone number, a token or a key.
 */
export class UntickedError extends Error {
  override readonly name = 'UntickedError'
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.code = code
  }
}
