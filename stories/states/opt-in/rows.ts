import type { IssueCode, OptInAction, OptInState, OptInStatus } from '@unticked/core'
import type { ServerErrors } from '@unticked/react'
import { CORRECTED, DOUBTED, REFUSED, UNDERSTOOD, type Typed } from '../numbers.ts'
import { recorded } from './recorded.ts'

/** One state of an opt-in, and how it comes about. */
export interface OptInRow extends Typed {
  /** Purposes whose boxes are ticked. */
  readonly ticked?: readonly string[]
  readonly actions?: readonly OptInAction[]
  /** What an attempt to submit found. */
  readonly issue?: IssueCode
  /** What the server found wrong. */
  readonly errors?: readonly (keyof ServerErrors)[]
}

const TICKED = ['orders'] as const
const AGREED = { ...UNDERSTOOD, ticked: TICKED } as const
const RECORDED: OptInAction = { type: 'recorded', recorded }

const STATUSES = {
  idle: {},
  signing: { ...AGREED, actions: [{ type: 'sign' }] },
  signed: { ...AGREED, actions: [{ type: 'signed' }] },
  saved: { ...AGREED, actions: [{ type: 'saved' }] },
  sent: { ...AGREED, actions: [{ type: 'sent' }] },
  recorded: { ...AGREED, actions: [RECORDED] },
  refused: { ...AGREED, actions: [{ type: 'refused', code: 'network' }] },
  withdrawing: { ...AGREED, actions: [RECORDED, { type: 'withdraw' }] },
  withdrawn: { ...AGREED, actions: [RECORDED, { type: 'withdrawn', recorded }] },
  'not-withdrawn': { ...AGREED, actions: [RECORDED, { type: 'not-withdrawn', code: 'network' }] },
} as const satisfies Record<OptInStatus, OptInRow>

const ISSUES = {
  purpose_required: { ...UNDERSTOOD, issue: 'purpose_required' },
  phone_empty: { ticked: TICKED, issue: 'phone_empty' },
  phone_too_short: { ...REFUSED.phone_too_short, ticked: TICKED, issue: 'phone_too_short' },
  phone_too_long: { ...REFUSED.phone_too_long, ticked: TICKED, issue: 'phone_too_long' },
  phone_not_a_number: { ...REFUSED.phone_not_a_number, ticked: TICKED, issue: 'phone_not_a_number' },
  phone_country_unknown: { ...REFUSED.phone_country_unknown, ticked: TICKED, issue: 'phone_country_unknown' },
  phone_words: { ...REFUSED.phone_words, ticked: TICKED, issue: 'phone_words' },
} as const satisfies { readonly [Code in IssueCode]: OptInRow & { readonly issue: Code } }

const SERVER_ERRORS = {
  'purpose-from-server': { ...UNDERSTOOD, errors: ['purpose'] },
  'phone-from-server': { ...AGREED, errors: ['phone'] },
} as const satisfies { readonly [Part in keyof ServerErrors as `${Part}-from-server`]-?: OptInRow & { readonly errors: readonly [Part] } }

const ANNOUNCEMENTS = {
  tickRemoved: { ...UNDERSTOOD, actions: [{ type: 'ticks-removed', purposes: ['orders'] }] },
} as const satisfies Record<NonNullable<OptInState['announcement']>, OptInRow>

const ANSWERS = {
  clickedByScript: { actions: [{ type: 'script-click', purpose: 'orders' }] },
  ticked: { ticked: ['orders', 'offers'] },
  understood: { number: '+44 7400 123456', country: 'GB' },
  suggestion: CORRECTED.possible,
  'nothing-right': { ...CORRECTED.refused, ticked: TICKED, issue: 'phone_too_long' },
  'nothing-right-for-server': { ...UNDERSTOOD, errors: ['purpose', 'phone'] },
} as const satisfies Record<string, OptInRow>

/**
 * Every state that an opt-in can be seen in. A status, an issue, an error of the server, a doubt or an announcement without a row
 * does not compile.
 */
export const OPT_IN_ROWS = { ...STATUSES, ...ANSWERS, ...ISSUES, ...SERVER_ERRORS, ...DOUBTED, ...ANNOUNCEMENTS } satisfies Record<string, OptInRow>
