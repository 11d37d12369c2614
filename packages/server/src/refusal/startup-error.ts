export const STARTUP_CODES = [
  'config_missing', 'config_invalid', 'keys_exposed', 'keys_invalid', 'data_folder_locked', 'pglite_in_production', 'store_unreachable',
  'ledger_broken', 'port_busy', 'token_unreadable',
] as const

export type StartupCode = (typeof STARTUP_CODES)[number]

/** Why the server does not start: what, why, and how to mend it. */
export class StartupError extends Error {
  override readonly name = 'StartupError'
  readonly code: StartupCode

  constructor(code: StartupCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.code = code
  }
}
