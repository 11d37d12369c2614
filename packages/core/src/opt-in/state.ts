import type { Reading } from '../dom/surface.ts'
import type { ErrorCode } from '../errors/codes.ts'
import type { Receipt } from '../event/types.ts'
import type { MessageKey } from '../locales/placeholders.ts'
import type { PhoneIssue } from '../phone/codes.ts'
import type { PhoneResult } from '../phone/phone-result.ts'

/** What made the ticks change. Only `user` is full evidence; `before-hydration` is marked in the event. */
export type TickReason = 'user' | 'before-hydration' | 'reset' | 'programmatic'

export type OptInStatus =
  | 'idle'
  | 'signing'
  | 'signed'
  /** Durable on this device, and on its way to the issuer. */
  | 'saved'
  /** Another back end has the event; nobody has confirmed it. */
  | 'sent'
  /** The issuer's receipt was verified. */
  | 'recorded'
  /** Nothing is recorded, and `refusal` says why. */
  | 'refused'
  | 'withdrawing'
  | 'withdrawn'
  /** The consent still stands. */
  | 'not-withdrawn'

export type IssueCode = 'purpose_required' | PhoneIssue

/** Something the person can mend. */
export interface Issue {
  readonly code: IssueCode
  readonly path: 'purpose' | 'phone'
  /** In the person's language. */
  readonly message: string
}

/** The number a person agreed to. */
export interface AgreedNumber {
  readonly e164: string
  /** To be read by people, `+31 6 12345678`. */
  readonly international: string
}

/** What was recorded: the receipt, its signed form, and the number it is about (which the receipt does not hold). */
export interface Recorded {
  readonly receipt: Receipt
  readonly token: string
  readonly number: AgreedNumber
}

export interface OptInState {
  readonly status: OptInStatus
  /** Purposes whose boxes are ticked, with or without a witness. */
  readonly ticked: readonly string[]
  readonly tickReason: TickReason | null
  readonly phone: { readonly text: string; readonly country: string; readonly result: PhoneResult }
  /** Shown since the last attempt to submit. */
  readonly issues: readonly Issue[]
  /** What was said last to somebody who cannot see the page change. */
  readonly announcement: Extract<MessageKey, 'tickRemoved'> | null
  /** The purpose whose box a script clicked, as some assistive tools do: the person is told how to tick it. */
  readonly clickedByScript: string | null
  readonly refusal: ErrorCode | 'late' | null
  readonly recorded: Recorded | null
}

export const initialState: OptInState = {
  status: 'idle',
  ticked: [],
  tickReason: null,
  phone: { text: '', country: '', result: { status: 'empty', code: 'phone_empty' } },
  issues: [],
  announcement: null,
  clickedByScript: null,
  refusal: null,
  recorded: null,
}

/** Whether any box is ticked, with or without a witness. */
export const isTicked = ({ ticks, unwitnessed }: Reading) => ticks.length + unwitnessed.length > 0
