'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'

export type EchoProps = Omit<ComponentPropsWithoutRef<'output'>, 'children'>

/** Says back which number was understood, once typing has paused, and what is doubtful about it. */
export const Echo = forwardRef<HTMLOutputElement, EchoProps>(function Echo(props, ref) {
  const { attributes, companion } = useOptInContext('Echo')
  return (
    <output {...props} {...attributes.echo} ref={ref}>
      {companion && <companion.OptInEcho />}
    </output>
  )
})
