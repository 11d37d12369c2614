'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'

export interface ErrorProps extends Omit<ComponentPropsWithoutRef<'p'>, 'children'> {
  readonly path: 'purpose' | 'phone'
}

/** What the person can mend, next to where; the control it is about names it as its description. */
export const Error = forwardRef<HTMLParagraphElement, ErrorProps>(function Error({ path, ...props }, ref) {
  const { attributes } = useOptInContext('Error')
  const issue = attributes.issueAt(path)
  return issue ? (
    <p {...props} {...attributes.error(path)} data-code={issue.code} ref={ref}>
      {issue.message}
    </p>
  ) : null
})
