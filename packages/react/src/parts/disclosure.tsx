'use client'
import { forwardRef, Fragment, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'
import { Segments } from './segments.tsx'

export type DisclosureProps = Omit<ComponentPropsWithoutRef<'p'>, 'children'>

/** How to stop, who delivers, the privacy notice, and what else the notice tells: said before the tick, outside the label. */
export const Disclosure = forwardRef<HTMLParagraphElement, DisclosureProps>(function Disclosure(props, ref) {
  const { attributes, optIn } = useOptInContext('Disclosure')
  const { stop, recipients, privacy, extras } = optIn.rendered.parts
  return (
    <p {...props} {...attributes.disclosure} ref={ref}>
      {[stop, recipients, privacy, ...extras].map((line, at) => (
        <Fragment key={at}>
          <span data-notice-part="">
            <Segments of={line} />
          </span>{' '}
        </Fragment>
      ))}
    </p>
  )
})
