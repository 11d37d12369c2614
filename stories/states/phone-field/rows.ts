import type { PhoneIssue, PhoneResult } from '@unticked/core/phone'
import { CORRECTED, DOUBTED, REFUSED, UNDERSTOOD, type Typed } from '../numbers.ts'

/** One state of the phone field on its own, and how it comes about. */
export interface PhoneFieldRow extends Typed {
  readonly required?: boolean
  readonly disabled?: boolean
  /** The form's button was pressed. */
  readonly submitted?: boolean
  /** The page around it says what is wrong. */
  readonly error?: boolean
}

/** While the rules to judge a text are on their way, nothing is said of it. */
const READINGS = {
  empty: {},
  incomplete: REFUSED.phone_too_short,
  impossible: REFUSED.phone_too_long,
  possible: UNDERSTOOD,
} as const satisfies Record<Exclude<PhoneResult['status'], 'pending'>, PhoneFieldRow>

const REFUSALS = {
  phone_required: { required: true, submitted: true },
  phone_too_short: { ...REFUSED.phone_too_short, submitted: true },
  phone_too_long: { ...REFUSED.phone_too_long, submitted: true },
  phone_not_a_number: { ...REFUSED.phone_not_a_number, submitted: true },
  phone_country_unknown: { ...REFUSED.phone_country_unknown, submitted: true },
  phone_words: { ...REFUSED.phone_words, submitted: true },
} as const satisfies Record<Exclude<PhoneIssue, 'phone_empty'> | 'phone_required', PhoneFieldRow & { readonly submitted: true }>

const OTHERS = {
  required: { required: true },
  international: { number: '+44 7400 123456' },
  suggestion: CORRECTED.possible,
  'nothing-right': { ...CORRECTED.refused, submitted: true },
  error: { ...UNDERSTOOD, error: true },
  disabled: { ...UNDERSTOOD, disabled: true },
  'disabled-empty': { disabled: true },
} as const satisfies Record<string, PhoneFieldRow>

/** Every state that the field can be seen in. A reading, a refusal or a doubt without a row does not compile. */
export const PHONE_FIELD_ROWS = { ...READINGS, ...REFUSALS, ...DOUBTED, ...OTHERS } satisfies Record<string, PhoneFieldRow>
