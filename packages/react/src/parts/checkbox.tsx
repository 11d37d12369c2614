'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'
import { usePurpose } from '../purpose-context.ts'
import { AS_IT_STANDS, type AsItStands } from './as-it-stands.ts'
import { refuseTicks, type TickingProp } from './refuse-ticks.ts'

/** Nothing here can tick the box, which is for the person alone, or name it: its statement does. */
export type CheckboxProps = Omit<
  ComponentPropsWithoutRef<'input'>,
  TickingProp | keyof AsItStands | 'type' | 'name' | 'value' | 'id' | 'autoComplete' | 'form' | 'aria-required' | 'inert' | 'hidden'
> &
  AsItStands

/**
 * The box of one purpose: native, uncontrolled, empty at first.
 * @throws {TypeError} when it is given `checked`, `defaultChecked`, `defaultValue` or `required`
 * @see https://gdpr-info.eu/recitals/no-32/ pre-ticked boxes are no consent
 */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(props, ref) {
  const { attributes } = useOptInContext('Checkbox')
  const purpose = usePurpose('Checkbox')
  refuseTicks(props)
  return <input {...props} {...AS_IT_STANDS} {...attributes.checkbox(purpose)} ref={ref} />
})
