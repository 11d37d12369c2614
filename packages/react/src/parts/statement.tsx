'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'
import { usePurpose } from '../purpose-context.ts'
import { AS_IT_STANDS, type AsItStands } from './as-it-stands.ts'
import { StatementWords } from './statement-words.tsx'

export type StatementProps = Omit<ComponentPropsWithoutRef<'label'>, keyof AsItStands | 'children' | 'htmlFor'> & AsItStands

/** The label of a box: what the person says yes to, and what will arrive. */
export const Statement = forwardRef<HTMLLabelElement, StatementProps>(function Statement(props, ref) {
  const { attributes, optIn } = useOptInContext('Statement')
  const id = usePurpose('Statement')
  return (
    <label {...props} {...AS_IT_STANDS} {...attributes.statement(id)} ref={ref}>
      <StatementWords {...optIn.rendered.parts.purposes.find((purpose) => purpose.id === id)!} />
    </label>
  )
})
