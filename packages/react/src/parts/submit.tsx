'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'

export type SubmitProps = Omit<ComponentPropsWithoutRef<'button'>, 'type'>

/** The button of the stand-alone form. */
export const Submit = forwardRef<HTMLButtonElement, SubmitProps>(function Submit({ children, ...props }, ref) {
  const { attributes, messages } = useOptInContext('Submit')
  return (
    <button {...props} {...attributes.submit} ref={ref}>
      {children ?? messages.submit}
    </button>
  )
})
