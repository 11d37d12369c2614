'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'
import { AS_IT_STANDS, type AsItStands } from './as-it-stands.ts'
import { DisclosureLines } from './disclosure-lines.tsx'

export type DisclosureProps = Omit<ComponentPropsWithoutRef<'p'>, keyof AsItStands | 'children'> & AsItStands

/** How to stop, who delivers, the privacy notice, and what else the notice tells: said before the tick, outside the label. */
export const Disclosure = forwardRef<HTMLParagraphElement, DisclosureProps>(function Disclosure(props, ref) {
  const { attributes, optIn } = useOptInContext('Disclosure')
  return (
    <p {...props} {...AS_IT_STANDS} {...attributes.disclosure} ref={ref}>
      <DisclosureLines {...optIn.rendered.parts} />
    </p>
  )
})
