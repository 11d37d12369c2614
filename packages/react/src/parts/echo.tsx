'use client'
import { fillTemplate } from '@unticked/core/notice'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'
import { Segments } from './segments.tsx'

export type EchoProps = Omit<ComponentPropsWithoutRef<'output'>, 'children'>

/** Says back which number was understood. */
export const Echo = forwardRef<HTMLOutputElement, EchoProps>(function Echo(props, ref) {
  const { attributes, messages, optIn, state } = useOptInContext('Echo')
  const { result } = state.phone
  const number = result.status === 'possible' && !attributes.issueAt('phone') ? result.international : undefined
  return (
    <output {...props} {...attributes.echo} ref={ref}>
      {number && (
        <Segments of={fillTemplate(messages.echo, { business: optIn.options.notice.business.name, number })} slots={{ number: (text) => <bdi>{text}</bdi> }} />
      )}
    </output>
  )
})
