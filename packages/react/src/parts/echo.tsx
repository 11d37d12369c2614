'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'
import { useSaid } from '../phone/use-said.ts'
import { useSettled } from '../phone/use-settled.ts'

export type EchoProps = Omit<ComponentPropsWithoutRef<'output'>, 'children'>

/** Says back which number was understood, once typing has paused, and what is doubtful about it. */
export const Echo = forwardRef<HTMLOutputElement, EchoProps>(function Echo(props, ref) {
  const { attributes, messages, optIn, state } = useOptInContext('Echo')
  const { result } = state.phone
  const settled = useSettled('e164' in result ? result.e164 : '')
  const said = useSaid(settled && result.status === 'possible')
  return (
    <output {...props} {...attributes.echo} ref={ref}>
      {said && !attributes.issueAt('phone') && (
        <said.Said result={result} messages={messages} template={messages.echo} names={{ business: optIn.options.notice.business.name }} />
      )}
    </output>
  )
})
