import { fillTemplate } from '@unticked/core/notice'
import { pagePhoneReader, type PhoneResult, type PhoneWarning } from '@unticked/core/phone'
import type { MouseEvent } from 'react'
import { segments } from '../parts/segments.tsx'
import type { PhoneMessages } from './phone-messages.ts'
import { useSettled } from './use-settled.ts'

/** Kinds of numbers that are nobody's own say the same. */
const DOUBTS: Readonly<Record<PhoneWarning, keyof PhoneMessages>> = {
  phone_not_valid: 'phone_not_valid',
  phone_landline: 'phone_landline',
  phone_premium: 'phone_service',
  phone_toll_free: 'phone_service',
  phone_shared_cost: 'phone_service',
  phone_not_personal: 'phone_service',
  phone_extension: 'phone_extension',
}

interface SaidProps {
  readonly result: PhoneResult
  readonly messages: PhoneMessages
  /** The sentence around `{number}`. */
  readonly template: string
  readonly names?: Readonly<Record<string, string>>
}

const number = (text: string, key: number) => <bdi key={key}>{text}</bdi>

/** The number as it was understood, and what is doubtful about it. */
export function Said({ result, messages, template, names }: SaidProps) {
  if (result.status !== 'possible') return null
  return (
    <>
      {/* An element: a translator may have moved the text when React wants to remove it. */}
      <span>
        {segments(fillTemplate(template, { ...names, number: result.international }), { number })}
      </span>
      {result.warnings.map((code) => (
        <span key={code} data-part="doubt" data-code={code}>
          {' '}
          {messages[DOUBTS[code]]}
        </span>
      ))}
    </>
  )
}

/** The same, once typing has paused. */
export function Echoed(props: SaidProps) {
  const { result } = props
  return useSettled('e164' in result ? result.e164 : '') ? <Said {...props} /> : null
}

interface SuggestedProps {
  readonly result: PhoneResult
  readonly messages: PhoneMessages
}

/** Offers the number that was probably meant. Only the person can take it. */
export function Offered({ result, messages }: SuggestedProps) {
  const suggestion = 'suggestion' in result ? result.suggestion : undefined
  const meant = suggestion && pagePhoneReader.read(suggestion)
  if (!meant || meant.status !== 'possible') return null
  return (
    <>
      <span>
        {segments(fillTemplate(messages.phoneSuggestion, { number: meant.international }), { number })}
      </span>{' '}
      <button type="button" data-part="accept" onClick={(event) => put(meant.international, event)}>
        {messages.phoneAccept}
      </button>
    </>
  )
}

/** The same, once typing has paused. */
export function Suggested({ text, ...offered }: SuggestedProps & { readonly text: string }) {
  return useSettled(text) ? <Offered {...offered} /> : null
}

/** Puts the number in as if it had been typed, so that undo brings the old one back. */
function put(number: string, { currentTarget }: MouseEvent<HTMLElement>): void {
  const input = currentTarget.closest('[data-part="phone"]')?.querySelector<HTMLInputElement>('[data-part="input"]')
  if (!input) return
  input.focus()
  input.select()
  if (document.execCommand('insertText', false, number) && input.value === number) return
  input.value = number
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
