'use client'
import type { OptIn } from '@unticked/core'
import { forwardRef, useEffect, useImperativeHandle, useRef, type ReactElement, type Ref } from 'react'
import { useController, type Control, type ControllerRenderProps, type FieldPath, type FieldValues } from 'react-hook-form'
import { useOptInContext } from '../opt-in-context.ts'
import type { OptInHandle } from '../opt-in-handle.ts'
import { Root, type RootProps } from '../parts/root.tsx'
import { DefaultLayout } from '../parts/default-layout.tsx'
import { registryOf, type ConsentRegistry } from './consent-registry.ts'

/** What the form's values hold of an opt-in: a mirror of the page, no consent by itself. */
export interface OptInValue {
  readonly purposes: readonly string[]
  /** As typed. */
  readonly phone: string
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string
}

export interface HookFormOptInFieldProps<Values extends FieldValues, Name extends FieldPath<Values>> extends Omit<RootProps, 'name' | 'hold' | 'children'> {
  readonly control: Control<Values>
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
  { control, name, ...props }: HookFormOptInFieldProps<FieldValues, string>,
  ref: Ref<OptInHandle>,
) {
  const { field } = useController({ control, name })
  const handle = useRef<OptInHandle>(null)
  useImperativeHandle(ref, () => handle.current!)
  useImperativeHandle(field.ref, () => ({ focus: () => handle.current?.focusFirstIssue() }))

  return (
    <Root {...props} name={name} defaultPhone={props.defaultPhone ?? (field.value as OptInValue | undefined)?.phone} hold={false} ref={handle}>
      <Mirror field={field} registry={registryOf(control)} />
      <DefaultLayout />
    </Root>
  )
}) as FieldBinding

interface MirrorProps {
  readonly field: ControllerRenderProps
  readonly registry: ConsentRegistry
}

/** Keeps the form's value as the page is, and empties the page when the form is reset from outside. */
function Mirror({ field, registry }: MirrorProps) {
  const { focus, optIn, state } = useOptInContext('Root')
  const { name, onChange } = field
  const { ticked, phone } = state
  const onPage = JSON.stringify({ purposes: ticked, phone: phone.text, country: phone.country } satisfies OptInValue)
  const inForm = JSON.stringify(field.value)
  const mirrored = useRef<string | null>(null)

  useEffect(() => registry.add(name, { optIn, focus }), [registry, name, optIn, focus])

  useEffect(() => {
    if (mirrored.current === onPage) {
      if (inForm !== onPage) optIn.reset()
      return
    }
    if (mirrored.current === null) reportDefaultTicks(inForm, optIn)
    mirrored.current = onPage
    onChange(JSON.parse(onPage) as OptInValue)
  }, [onPage, inForm, optIn, onChange])
  return null
}

function reportDefaultTicks(inForm: string | undefined, optIn: OptIn): void {
  const { purposes } = JSON.parse(inForm ?? '{}') as Partial<OptInValue>
  if (purposes?.length) optIn.send({ type: 'ticks-removed', purposes })
}
