'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'

/** `autoComplete` may name a section: `section-shipping tel`. */
export type PhoneInputProps = Omit<
  ComponentPropsWithoutRef<'input'>,
  'type' | 'name' | 'value' | 'defaultValue' | 'id' | 'readOnly' | 'disabled' | 'inert' | 'hidden' | 'maxLength'
>

/** The number, always editable, never rewritten while it is typed. */
export const PhoneInput = forwardRef<HTMLInputElement, PhoneInputProps>(function PhoneInput(props, ref) {
  const { attributes, defaultPhone } = useOptInContext('PhoneInput')
  const { autoComplete = 'tel' } = props
  const always = { ...attributes.input, autoComplete, readOnly: false, disabled: false, inert: undefined }
  return <input {...props} {...always} ref={ref} defaultValue={defaultPhone} />
})
