'use client'
import type { OptIn, OptInState } from '@unticked/core'
import type { OptInValue } from '@unticked/core/form'
import { forwardRef, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type ReactElement, type Ref } from 'react'
import { useController, type Control, type ControllerRenderProps, type FieldPath, type FieldValues } from 'react-hook-form'
import { useOptInContext } from '../opt-in-context.ts'
import type { OptInHandle } from '../opt-in-handle.ts'
import { Root, type RootProps } from '../parts/root.tsx'
import { DefaultLayout } from '../parts/default-layout.tsx'
import { registryOf, type ConsentRegistry } from './consent-registry.ts'
import { pathOfError, serverErrorsOf, type OptInFieldError } from './field-error.ts'
import { useFormControl } from './use-form-control.ts'
import { usePageOrder } from './use-page-order.ts'

export interface HookFormOptInFieldProps<Values extends FieldValues, Name extends FieldPath<Values>>
  extends Omit<RootProps, 'name' | 'hold' | 'errors' | 'children'> {
  /** @defaultValue that of the `FormProvider` around */
  readonly control?: Control<Values> | undefined
  readonly name: Name
}

type FieldBinding = <Values extends FieldValues, Name extends FieldPath<Values>>(
  props: HookFormOptInFieldProps<Values, Name> & { ref?: Ref<OptInHandle> },
) => ReactElement

/**
 * The opt-in as a field of a react-hook-form form. Its value mirrors the page and never ticks a box: a default that
 * says otherwise is emptied and reported. Sign with `withConsent` of {@link useConsent}.
 * @example
 * <OptInField control={form.control} name="whatsapp" notice={notice} locale="en" messages={en} server="/consent/t/acme" />
 */
export const OptInField = forwardRef(function OptInField(
  { control: given, name, ...props }: HookFormOptInFieldProps<FieldValues, string>,
  ref: Ref<OptInHandle>,
) {
  const control = useFormControl(given)
  const { field, fieldState, formState } = useController({ control, name })
  const error = fieldState.error as OptInFieldError | undefined
  const errors = useMemo(() => serverErrorsOf(error), [error])
  const [shown, setShown] = useState<Given>(() => field.value as OptInValue | undefined ?? {})
  const handle = useRef<OptInHandle>(null)
  useImperativeHandle(ref, () => handle.current!)
  const registry = registryOf(control)
  const focus = useCallback(() => {
    // Asked for before the page shows the error: the error says where.
    const path = pathOfError(control.getFieldState(name).error)
    if (path) registry.optIns.get(name)?.focus(path)
    else handle.current?.focusFirstIssue()
  }, [control, name, registry])
  useImperativeHandle(field.ref, () => ({ focus }))

  return (
    <Root {...props} name={name} defaultPhone={props.defaultPhone ?? shown.phone} errors={errors} hold={false} ref={handle}>
      <Mirror field={field} given={shown} onGiven={setShown} registry={registry} onInvalid={props.onInvalid ?? 'block'} />
      <PageOrder control={control} name={name} submitCount={formState.submitCount} focus={focus} />
      <DefaultLayout />
    </Root>
  )
}) as FieldBinding

function PageOrder(field: Omit<Parameters<typeof usePageOrder>[0], 'rootRef'>) {
  const { rootRef } = useOptInContext('Root')
  usePageOrder({ ...field, rootRef })
  return null
}

/** What the form, not the page, said last: its default, or what it was reset to. */
type Given = Partial<OptInValue>

interface MirrorProps {
  readonly field: ControllerRenderProps
  readonly given: Given
  readonly onGiven: (given: Given) => void
  readonly registry: ConsentRegistry
  readonly onInvalid: 'block' | 'continue'
}

const valueOf = ({ ticked, phone }: OptInState): OptInValue => ({ purposes: ticked, phone: phone.text, country: phone.country })

/** Keeps the form's value as the page is, and starts the page anew when the form is reset from outside. */
function Mirror({ field, given, onGiven, registry, onInvalid }: MirrorProps) {
  const { focus, optIn, state } = useOptInContext('Root')
  const { name, onChange } = field
  const onPage = JSON.stringify(valueOf(state))
  const inForm = JSON.stringify(field.value ?? {})
  const seen = useRef(inForm)
  const written = useRef('')
  const shown = useRef(given)

  useEffect(() => registry.add(name, { optIn, focus, onInvalid }), [registry, name, optIn, focus, onInvalid])

  useEffect(() => reportTicks(shown.current, optIn), [optIn])

  const write = useCallback(() => {
    const value = valueOf(optIn.getState())
    written.current = JSON.stringify(value)
    onChange(value)
  }, [optIn, onChange])

  useEffect(() => {
    if (shown.current === given) return
    shown.current = given
    reportTicks(given, optIn)
    optIn.reset()
    write()
  }, [given, optIn, write])

  useEffect(() => {
    const fromOutside = inForm !== seen.current && inForm !== written.current
    seen.current = inForm
    if (fromOutside) onGiven(JSON.parse(inForm) as Given)
    else if (inForm !== onPage) write()
  }, [onPage, inForm, write, onGiven])
  return null
}

function reportTicks({ purposes }: Given, optIn: OptIn): void {
  if (purposes?.length) optIn.send({ type: 'ticks-removed', purposes })
}
