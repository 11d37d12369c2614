'use client'
import type { Consent, OptIn } from '@unticked/core'
import { useCallback, useSyncExternalStore } from 'react'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { registryOf } from './consent-registry.ts'
import { useFormControl } from './use-form-control.ts'

/** The consent of a form: of its first opt-in that was signed, and of all of them by their names. */
export interface FormConsent extends Consent {
  readonly consents: Readonly<Record<string, Consent>>
}

type OnValid<Transformed> = (values: Transformed, consent: FormConsent | null, event?: unknown) => unknown

/** How long a submit waits for signing, all in all: a challenge may be slow to come, and the form is never in the way of it. */
const SIGN_BUDGET_MS = 3_000

export interface UseConsentResult<Transformed> {
  /**
   * Signs after validation has passed, then calls `onValid` with the consent, or with `null` where nothing was ticked or
   * nothing could be signed in time. Of several opt-ins it is the first that was signed, and `consent.consents` has each by its name.
   * Delivered is what was signed when `onValid` has resolved; where it throws, or has set an error, the person agreed to nothing
   * yet, and may change the answer. A number that must be mended stops the submit and gets the focus.
   */
  readonly withConsent: (onValid: OnValid<Transformed>) => (values: Transformed, event?: unknown) => Promise<void>
  /** The form's opt-in, for `<OptIn.Receipt of={optIn} />` after the form has gone. */
  readonly optIn: OptIn | null
}

function mustHaveSucceeded({ _formState: { errors } }: { readonly _formState: { readonly errors: object } }): void {
  if (Object.keys(errors).length) throw new TypeError('The submit has failed.')
}

/**
 * Knows the opt-ins of a react-hook-form form.
 * @param given the form's; may be left out inside its `FormProvider`
 * @throws {TypeError} where there is neither
 * @example
 * const { withConsent } = useConsent(form.control)
 * <form onSubmit={form.handleSubmit(withConsent(async (values, consent) => { … }))}>
 */
export function useConsent<Values extends FieldValues, Context, Transformed>(
  given?: Control<Values, Context, Transformed>,
): UseConsentResult<Transformed> {
  const control = useFormControl(given)
  const registry = registryOf(control)
  const optIn = useSyncExternalStore(registry.subscribe, registry.first, () => null)

  const withConsent = useCallback<UseConsentResult<Transformed>['withConsent']>(
    (onValid) => async (values, event) => {
      const signed: OptIn[] = []
      const consents: Record<string, Consent> = {}
      const late = new Promise<null>((resolve) => setTimeout(resolve, SIGN_BUDGET_MS, null))
      for (const [name, { optIn, onInvalid, focus }] of registry.optIns) {
        const result = await Promise.race([optIn.sign(), late])
        if (!result) {
          optIn.abandon()
        } else if (result.status === 'signed') {
          signed.push(optIn)
          consents[name] = { token: result.token, jti: result.jti }
        } else if (result.status === 'invalid') {
          if (onInvalid === 'block') {
            const { code, message, path } = result.issues[0]!
            control.setError(name as FieldPath<Values>, { type: code, message })
            return focus(path)
          }
          optIn.send({ type: 'refused', code: 'number_malformed' })
        }
      }
      const [first] = Object.values(consents)
      const passed = Promise.resolve().then(() => onValid(values, first ? { ...first, consents } : null, event))
      // Asked for before the page acts: what it resets then was signed all the same.
      for (const optIn of signed) optIn.deliver(passed.then(() => mustHaveSucceeded(control))).catch(() => undefined)
      await passed
    },
    [registry, control],
  )
  return { withConsent, optIn }
}
