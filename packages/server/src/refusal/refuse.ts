import { REFUSALS, UntickedError, type RefusalCode } from '@unticked/core/errors'

/** Ends a check: the code and its sentence are all that is ever said. */
export function refuse(code: RefusalCode, cause?: unknown): never {
  throw new UntickedError(code, REFUSALS[code][1], cause === undefined ? undefined : { cause })
}

export function isRefusal(error: unknown): error is UntickedError & { code: RefusalCode } {
  return error instanceof UntickedError && Object.hasOwn(REFUSALS, error.code)
}
