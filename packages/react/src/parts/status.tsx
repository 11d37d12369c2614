'use client'
import type { OptIn } from '@unticked/core'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { statusKind } from '../connect/attributes.ts'
import { useOptInState } from '../use-opt-in-state.ts'
import { statusText } from './status-text.ts'

export interface StatusProps extends Omit<ComponentPropsWithoutRef<'p'>, 'children'> {
  /** Whose status. @defaultValue the opt-in around it */
  readonly of?: OptIn | undefined
}

/** Where the opt-in stands, said once to everybody. */
export const Status = forwardRef<HTMLParagraphElement, StatusProps>(function Status({ of, ...props }, ref) {
  const { optIn, state } = useOptInState('Status', of)
  return (
    <p {...props} data-part="status" role="status" data-kind={statusKind(state.status)} ref={ref}>
      {statusText(optIn.options, state)}
    </p>
  )
})
