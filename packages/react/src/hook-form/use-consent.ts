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

export interface UseConsentResult<Transformed> {
  /**
   * Signs after validation has passed, then calls `onValid` with the consent, or with `null` where nothing was ticked or
   * nothing could be signed. Of several opt-ins it is the first that was signed, and `consent.consents` has each by its name.
   * Delivery goes on behind it. A number that must be mended stops the submit and gets the focus.
   */
  readonly withConsent: (onValid: OnValid<Transformed>) => (values: Transformed, event?: unknown) => Promise<void>
  /** The form's opt-in, for `<OptIn.Receipt of={optIn} />` after the form has gone. */
  readonly optIn: OptIn | null
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
      for (const [name, { optIn, onInvalid, focus }] of registry.optIns) {
        const result = await optIn.sign()
        if (result.status === 'signed') {
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
      for (const optIn of signed) void optIn.deliver()
      const [first] = Object.values(consents)
      await onValid(values, first ? { ...first, consents } : null, event)
    },
    [registry, control],
  )
  return { withConsent, optIn }
}
