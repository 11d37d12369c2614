'use client'
import type { OptIn, OptInState } from '@unticked/core'
import type { Messages } from '@unticked/core/locales'
import { fillTemplate, joinSegments } from '@unticked/core/notice'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { statusKind, statusMessage } from '../connect/attributes.ts'
import { useOptInState } from '../use-opt-in-state.ts'

export interface StatusProps extends Omit<ComponentPropsWithoutRef<'p'>, 'children'> {
  /** Whose status. @defaultValue the opt-in around it */
  readonly of?: OptIn | undefined
}

/** Where the opt-in stands, said once to everybody. */
export const Status = forwardRef<HTMLParagraphElement, StatusProps>(function Status({ of, ...props }, ref) {
  const { optIn, state } = useOptInState('Status', of)
  const { messages, notice } = optIn.options
  return (
    <p {...props} data-part="status" role="status" data-kind={statusKind(state.status)} ref={ref}>
      {statusText(state, messages, notice.business.name)}
    </p>
  )
})

/** A box that was cleared is said beside what became of the others. */
export function statusText({ status, announcement }: OptInState, messages: Messages, business: string): string {
  return [announcement, statusMessage(status)].map((key) => key && joinSegments(fillTemplate(messages[key], { business }))).join(' ').trim()
}
