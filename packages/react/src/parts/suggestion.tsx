'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useOptInContext } from '../opt-in-context.ts'
import { useSaid } from '../phone/use-said.ts'
import { useSettled } from '../phone/use-settled.ts'

export type SuggestionProps = Omit<ComponentPropsWithoutRef<'p'>, 'children'>

/** Offers the number that was probably meant, where a country has changed how its numbers are written. The person takes it or leaves it. */
export const Suggestion = forwardRef<HTMLParagraphElement, SuggestionProps>(function Suggestion(props, ref) {
  const { messages, state } = useOptInContext('Suggestion')
  const { result, text } = state.phone
  const settled = useSettled(text)
  const said = useSaid(settled && 'suggestion' in result)
  return (
    <p {...props} data-part="suggestion" role="status" ref={ref}>
      {said && <said.Suggested result={result} messages={messages} />}
    </p>
  )
})
