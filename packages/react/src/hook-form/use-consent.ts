'use client'
import type { Consent, OptIn } from '@unticked/core'
import { useCallback, useSyncExternalStore } from 'react'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { registryOf } from './consent-registry.ts'

type OnValid<Transformed> = (values: Transformed, consent: Consent | null, event?: unknown) => unknown

export interface UseConsentResult<Transformed> {
  /**
   * Signs after validation has passed, then calls `onValid` with the consent, or with `null` where nothing was ticked or
   * nothing could be signed. Of several opt-ins only the first signed consent is handed over, but all are delivered. Delivery
   * goes on behind it. A number that must be mended stops the submit and gets the focus.
   */
  readonly withConsent: (onValid: OnValid<Transformed>) => (values: Transformed, event?: unknown) => Promise<void>
  /** The form's opt-in, for `<OptIn.Receipt of={optIn} />` after the form has gone. */
  readonly optIn: OptIn | null
}

/**
 * Knows the opt-ins of a react-hook-form control.
 * @example
 * const { withConsent } = useConsent(form.control)
 * <form onSubmit={form.handleSubmit(withConsent(async (values, consent) => { … }))}>
 */
export function useConsent<Values extends FieldValues, Context, Transformed>(
  control: Control<Values, Context, Transformed>,
): UseConsentResult<Transformed> {
  const registry = registryOf(control)
  const optIn = useSyncExternalStore(registry.subscribe, registry.first, () => null)

  const withConsent = useCallback<UseConsentResult<Transformed>['withConsent']>(
    (onValid) => async (values, event) => {
      const signed: OptIn[] = []
      let consent: Consent | null = null
      for (const [name, { optIn, onInvalid, focus }] of registry.optIns) {
        const result = await optIn.sign()
        if (result.status === 'signed') {
          signed.push(optIn)
          consent ??= { token: result.token, jti: result.jti }
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
      await onValid(values, consent, event)
    },
    [registry, control],
  )
  return { withConsent, optIn }
}
