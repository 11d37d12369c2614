import type { PhoneIssue, PhoneWarning } from './codes.ts'
import type { CountryCode } from './countries.ts'

/** What kind of line a valid number is, as numbering plans sort them. */
export type PhoneType =
  | 'MOBILE' | 'FIXED_LINE' | 'FIXED_LINE_OR_MOBILE' | 'VOIP' | 'PERSONAL_NUMBER'
  | 'PREMIUM_RATE' | 'TOLL_FREE' | 'SHARED_COST' | 'PAGER' | 'UAN' | 'VOICEMAIL'

/** Nothing was entered, or nothing but spaces and punctuation. */
export interface EmptyPhone {
  readonly status: 'empty'
  readonly code: 'phone_empty'
}

/**
 * There is text, but the rules to judge it are not loaded. Load those of `callingCode` and parse again; without a calling code
 * the parser itself is still to come. `PhoneReader.ready` does both.
 */
export interface PendingPhone {
  readonly status: 'pending'
  /** Digits without plus, `'44'`. */
  readonly callingCode?: string
  /** The number as typed, unjudged, if it began with a plus sign and has the shape of E.164. */
  readonly e164?: string
}

/** More digits, or a country, could still make it a number. */
export interface IncompletePhone extends Refused {
  readonly status: 'incomplete'
}

/** No further digit can make it a number. */
export interface ImpossiblePhone extends Refused {
  readonly status: 'impossible'
}

interface Refused {
  readonly code: Exclude<PhoneIssue, 'phone_empty'>
  /** Digits without plus, as soon as they are known. */
  readonly callingCode?: string
  /** As soon as it is known; absent where several countries share the calling code. */
  readonly country?: CountryCode
  /** E.164 of the number that was probably meant, `+52 1 55…` → `+5255…`: offer it, never apply it unasked. */
  readonly suggestion?: string
  /** A mobile number of that country as people there write it, for the error text: `06 12345678`. */
  readonly example?: string
}

/** Has a length that its numbering plan knows: accepted, perhaps with warnings. */
export interface PossiblePhone {
  readonly status: 'possible'
  /** `+31612345678`, 7 to 15 digits; from `parsePhone` any number that its plan allows, 20 digits at most. */
  readonly e164: string
  /** Digits without plus, `'31'`. */
  readonly callingCode: string
  /** Absent for international services (`+800`), and where several countries share the code and none claims the number. */
  readonly country?: CountryCode
  /** Known for valid numbers only. */
  readonly type?: PhoneType
  /** Whether the numbering plan knows such a number today; plans age, so only warn. */
  readonly valid: boolean
  /** To be read by people, `+31 6 12345678`. */
  readonly international: string
  /** Digits after "ext", "x" or "#"; never part of `e164`. */
  readonly extension?: string
  readonly warnings: readonly PhoneWarning[]
  /** E.164 of the number that was probably meant, `+54 11…` → `+54911…`: offer it, never apply it unasked. */
  readonly suggestion?: string
}

/** What a text is as a phone number; closed by `status`. */
export type PhoneResult = EmptyPhone | PendingPhone | IncompletePhone | ImpossiblePhone | PossiblePhone
