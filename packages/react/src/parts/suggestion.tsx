'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'

export type SuggestionProps = Omit<ComponentPropsWithoutRef<'p'>, 'children'>

/** Offers the number that was probably meant, where a country has changed how its numbers are written. The person takes it or leaves it. */
export const Suggestion = forwardRef<HTMLParagraphElement, SuggestionProps>(function Suggestion(props, ref) {
  const { companion } = useOptInContext('Suggestion')
  return (
    <p {...props} data-part="suggestion" role="status" ref={ref}>
      {companion && <companion.OptInSuggestion />}
    </p>
  )
})
