import { useRoot } from '../opt-in-context.ts'
import { Echoed, Suggested } from '../phone/said.tsx'

/** The number of an opt-in as it was understood, unless there is something to mend. */
export function OptInEcho() {
  const { attributes, messages, optIn, state } = useRoot()
  const { name: business } = optIn.options.notice.business
  return attributes.issueAt('phone') ? null : <Echoed result={state.phone.result} messages={messages} template={messages.echo} names={{ business }} />
}

/** The number that was probably meant. */
export function OptInSuggestion() {
  const { messages, state } = useRoot()
  const { result, text } = state.phone
  return <Suggested result={result} text={text} messages={messages} />
}
