import type { IssueCode, OptInAction, OptInState, OptInStatus } from '@unticked/core'
import type { PhoneWarning } from '@unticked/core/phone'
import { recorded } from './recorded.ts'

/** One state of an opt-in, and how it comes about. */
export interface Row {
  /** As it would be typed; the field judges it itself. */
  readonly number?: string
  /** @defaultValue `NL` */
  readonly country?: string
  /** Purposes whose boxes are ticked. */
  readonly ticked?: readonly string[]
  readonly actions?: readonly OptInAction[]
  /** What an attempt to submit found. */
  readonly issue?: IssueCode
}

const AGREED = { number: '06 12 34 56 78', ticked: ['orders'] } as const
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
} as const satisfies Record<OptInStatus, Row>

const ISSUES = {
  purpose_required: { number: '06 12 34 56 78', issue: 'purpose_required' },
  phone_empty: { ticked: ['orders'], issue: 'phone_empty' },
  phone_too_short: { ticked: ['orders'], number: '06 12', issue: 'phone_too_short' },
  phone_too_long: { ticked: ['orders'], number: '06 12 34 56 78 90 12', issue: 'phone_too_long' },
  phone_not_a_number: { ticked: ['orders'], number: 'ada@example.com', issue: 'phone_not_a_number' },
  phone_country_unknown: { ticked: ['orders'], number: '0612345678', country: '', issue: 'phone_country_unknown' },
  phone_words: { ticked: ['orders'], number: '06 FLOWERS', issue: 'phone_words' },
} as const satisfies { readonly [Code in IssueCode]: Row & { readonly issue: Code } }

const DOUBTS = {
  phone_not_valid: { number: '06 00 00 00 00' },
  phone_landline: { number: '020 123 4567' },
  phone_premium: { number: '0900 1234' },
  phone_toll_free: { number: '0800 1234' },
  phone_shared_cost: { number: '0810 10 00 00', country: 'FR' },
  phone_not_personal: { number: '088 123 4567' },
  phone_extension: { number: '06 12345678 ext 5' },
} as const satisfies Record<PhoneWarning, Row>

const ANNOUNCEMENTS = {
  tickRemoved: { number: '06 12 34 56 78', actions: [{ type: 'ticks-removed', purposes: ['orders'] }] },
} as const satisfies Record<NonNullable<OptInState['announcement']>, Row>

const ANSWERS = {
  clickedByScript: { actions: [{ type: 'script-click', purpose: 'orders' }] },
  ticked: { ticked: ['orders', 'offers'] },
  understood: { number: '+44 7400 123456', country: 'GB' },
  suggestion: { number: '11 1234 5678', country: 'AR' },
  'nothing-right': { ticked: ['orders'], number: '+52 1 55 1234 5678', country: 'MX', issue: 'phone_too_long' },
} as const satisfies Record<string, Row>

/** Every state that an opt-in can be seen in. A status, an issue, a doubt or an announcement without a row does not compile. */
export const ROWS = { ...STATUSES, ...ANSWERS, ...ISSUES, ...DOUBTS, ...ANNOUNCEMENTS } satisfies Record<string, Row>

export type RowName = keyof typeof ROWS

export const ROW_NAMES = Object.keys(ROWS) as RowName[]
