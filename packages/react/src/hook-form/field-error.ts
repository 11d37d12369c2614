import type { ServerErrors } from '../use-server-errors.ts'

/** An error that react-hook-form has at an opt-in: about the whole of it, or about what is inside. */
export interface OptInFieldError {
  readonly type?: unknown
  readonly message?: string | undefined
  readonly phone?: { readonly message?: string | undefined } | undefined
  readonly purposes?: { readonly message?: string | undefined } | undefined
}

/** Such as `phone_too_short`: the opt-in itself shows what `withConsent` found. */
const isOwn = ({ type }: OptInFieldError) => String(type).startsWith('phone_')

/** What is to be shown of it, and where. */
export function serverErrorsOf(error: OptInFieldError | undefined): ServerErrors | undefined {
  return error && { purpose: error.purposes?.message ?? (isOwn(error) ? undefined : error.message), phone: error.phone?.message }
}

/** Where the person can mend it. */
export function pathOfError(error: OptInFieldError | undefined): 'purpose' | 'phone' | undefined {
  if (!error || error.purposes) return error && 'purpose'
  return error.phone || isOwn(error) ? 'phone' : undefined
}
