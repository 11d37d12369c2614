'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext, usePurpose } from '../opt-in-context.ts'
import { Brand } from './brand.tsx'
import { Segments } from './segments.tsx'

export type StatementProps = Omit<ComponentPropsWithoutRef<'label'>, 'children' | 'htmlFor'>

/** The label of a box: what the person says yes to, and what will arrive. */
export const Statement = forwardRef<HTMLLabelElement, StatementProps>(function Statement(props, ref) {
  const { attributes, classNames, optIn } = useOptInContext('Statement')
  const id = usePurpose('Statement')
  const { title, content } = optIn.rendered.parts.purposes.find((purpose) => purpose.id === id)!
  return (
    <label {...props} {...attributes.statement(id)} ref={ref}>
      <span data-part="title" className={classNames.title} data-notice-part="">
        <Segments of={title} slots={{ title: (text) => <b>{text}</b>, whatsapp: () => <Brand className={classNames.brand} /> }} />
      </span>
      <span data-part="content" className={classNames.content} data-notice-part="">
        <Segments of={content} />
      </span>
    </label>
  )
})
