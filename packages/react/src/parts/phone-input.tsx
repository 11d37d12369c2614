'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'

/** `autoComplete` may name a section: `section-shipping tel`. */
export type PhoneInputProps = Omit<
  ComponentPropsWithoutRef<'input'>,
  'type' | 'name' | 'value' | 'defaultValue' | 'id' | 'form' | keyof typeof ALWAYS
>

/** The person can correct it, and a form that has nothing ticked goes on whatever stands in it. */
const ALWAYS = {
  readOnly: false, disabled: false, inert: undefined, hidden: undefined, required: false, pattern: undefined, minLength: undefined, maxLength: undefined,
} as const

/** The number, always editable, never rewritten while it is typed. */
export const PhoneInput = forwardRef<HTMLInputElement, PhoneInputProps>(function PhoneInput(props, ref) {
  const { attributes, defaultPhone } = useOptInContext('PhoneInput')
  const { autoComplete = 'tel' } = props
  return <input {...props} {...attributes.input} {...ALWAYS} form={undefined} autoComplete={autoComplete} ref={ref} defaultValue={defaultPhone} />
})
