import { fillTemplate, joinSegments } from '@unticked/core/notice'
import type { PhoneIssue, PhoneResult } from '@unticked/core/phone'
import type { PhoneMessages } from './phone-messages.ts'

/** Shown where the country is not known. */
const ANY_EXAMPLE = '+31 6 12345678'

/** Why a field is refused. */
export interface Refusal {
  readonly code: Exclude<PhoneIssue, 'phone_empty'> | 'phone_required'
  readonly example?: string
}

/** Only what is no possible number is refused; an empty field is not. */
export function refusalOf(result: PhoneResult | undefined): Refusal | null {
  return result?.status === 'incomplete' || result?.status === 'impossible' ? result : null
}

/** The same for what stands in an input, where nothing but punctuation is no number either. */
export function refusalIn({ required, validity, value }: HTMLInputElement, result: PhoneResult | undefined): Refusal | null {
  const blank = required && value !== '' && result?.status === 'empty'
  return blank || validity.valueMissing ? { code: 'phone_required' } : refusalOf(result)
}

export function sameRefusal(one: Refusal | null, other: Refusal | null): boolean {
  return one?.code === other?.code && one?.example === other?.example
}

/** What to mend, in the words of the locale. */
export function messageOf({ code, example = ANY_EXAMPLE }: Refusal, messages: PhoneMessages): string {
  return joinSegments(fillTemplate(messages[code], { example }))
}
