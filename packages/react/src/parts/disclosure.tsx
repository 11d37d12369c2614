'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'
import { Segments } from './segments.tsx'

export type DisclosureProps = Omit<ComponentPropsWithoutRef<'p'>, 'children'>

/** How to stop, who delivers, and the privacy notice: said before the tick, outside the label. */
export const Disclosure = forwardRef<HTMLParagraphElement, DisclosureProps>(function Disclosure(props, ref) {
  const { attributes, optIn } = useOptInContext('Disclosure')
  const { stop, recipients, privacy } = optIn.rendered.parts
  const { preferencesUrl, privacyUrl } = optIn.options.notice.business
  return (
    <p {...props} {...attributes.disclosure} ref={ref}>
      <span data-notice-part="">
        <Segments of={stop} slots={{ preferences: (text) => <a href={preferencesUrl}>{text}</a> }} />
      </span>{' '}
      <span data-notice-part="">
        <Segments of={recipients} />
      </span>{' '}
      <a data-notice-part="" href={privacyUrl}>
        <Segments of={privacy} />
      </a>
    </p>
  )
})
