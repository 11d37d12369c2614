'use client'
import type { OptInState } from '@unticked/core'
import type { MessageKey, Messages } from '@unticked/core/locales'
import { fillTemplate, joinSegments } from '@unticked/core/notice'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'

export type StatusProps = Omit<ComponentPropsWithoutRef<'p'>, 'children'>

const MESSAGE_OF: Record<OptInState['status'], MessageKey | null> = {
  idle: null,
  signing: 'signing',
  signed: null,
  sent: 'sent',
  recorded: 'recorded',
  refused: 'notRecorded',
  withdrawing: 'signing',
  withdrawn: 'withdrawn',
  'not-withdrawn': 'notWithdrawn',
}

/** Where the opt-in stands, said once to everybody. */
export const Status = forwardRef<HTMLParagraphElement, StatusProps>(function Status(props, ref) {
  const { attributes, messages, optIn, state } = useOptInContext('Status')
  return (
    <p {...props} {...attributes.status} ref={ref}>
      {statusText(state, messages, optIn.options.notice.business.name)}
    </p>
  )
})

function statusText({ status, announcement }: OptInState, messages: Messages, business: string): string {
  const key = announcement ?? MESSAGE_OF[status]
  return key ? joinSegments(fillTemplate(messages[key], { business })) : ''
}
