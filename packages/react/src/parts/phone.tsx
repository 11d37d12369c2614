'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'
import { PhoneLines } from './phone-lines.tsx'

export type PhoneProps = ComponentPropsWithoutRef<'div'>

/** The number the messages go to: label, country, input, and below them what was understood or what is wrong. */
export const Phone = forwardRef<HTMLDivElement, PhoneProps>(function Phone({ children, ...props }, ref) {
  const { attributes } = useOptInContext('Phone')
  return (
    <div {...props} {...attributes.phone} ref={ref}>
      <PhoneLines>{children}</PhoneLines>
    </div>
  )
})
