import type { PhoneResult } from '../phone/phone-result.ts'
import type { ErrorCode } from '../errors/codes.ts'
import { initialState, type Issue, type OptInState, type Recorded, type TickReason } from './state.ts'

/** Everything that can happen to an opt-in. */
export type OptInAction =
  | { type: 'read'; ticked: readonly string[]; text: string; country: string; reason: TickReason }
  | { type: 'judged'; text: string; country: string; result: PhoneResult }
  | { type: 'script-click'; purpose: string }
  | { type: 'ticks-removed'; purposes: readonly string[] }
  | { type: 'reset' }
  /** The page came back from the browser's cache: what was signed has been submitted. */
  | { type: 'restored' }
  | { type: 'sign' }
  | { type: 'invalid'; issues: readonly Issue[] }
  | { type: 'signed' }
  | { type: 'nothing-ticked' }
  /** A grant, or a withdrawal. */
  | { type: 'saved' }
  | { type: 'sent' }
  | { type: 'recorded'; recorded: Recorded }
  | { type: 'refused'; code: ErrorCode | 'late' }
  | { type: 'withdraw' }
  | { type: 'withdrawn'; recorded: Recorded }
  | { type: 'not-withdrawn'; code: ErrorCode }

/** The next state. Pure: effects are whoever sends the action. */
export function reduce(state: OptInState, action: OptInAction): OptInState {
  switch (action.type) {
    case 'read':
      return read(state, action)
    case 'judged':
      // An answer about a number that is no longer there is no answer.
      if (action.text !== state.phone.text || action.country !== state.phone.country) return state
      return withoutMendedIssues({ ...state, phone: { ...state.phone, result: action.result } })
    case 'script-click':
      return { ...state, clickedByScript: action.purpose }
    case 'ticks-removed':
      return { ...state, ticked: state.ticked.filter((id) => !action.purposes.includes(id)), tickReason: 'programmatic', announcement: 'tickRemoved' }
    case 'reset':
      // React resets a form after its action: what became of the last event stays true.
      return { ...initialState, status: state.status, refusal: state.refusal, recorded: state.recorded }
    case 'restored':
    case 'nothing-ticked':
      return state.status === 'idle' ? state : { ...state, status: 'idle' }
    case 'sign':
      return { ...state, status: 'signing', issues: [], refusal: null, clickedByScript: null }
    case 'invalid':
      return { ...state, status: 'idle', issues: action.issues }
    case 'withdraw':
      return { ...state, status: 'withdrawing', refusal: null }
    default:
      return settle(state, action)
  }
}

/** What became of an event is named alike as action and as status. */
function settle(state: OptInState, action: Extract<OptInAction, { type: OptInState['status'] }>): OptInState {
  const { type: status, recorded = state.recorded, code: refusal = state.refusal } = action as typeof action & { recorded?: Recorded; code?: OptInState['refusal'] }
  return { ...state, status, recorded, refusal }
}

function read(state: OptInState, { ticked, text, country, reason }: Extract<OptInAction, { type: 'read' }>): OptInState {
  const sameTicks = ticked.length === state.ticked.length && ticked.every((id) => state.ticked.includes(id))
  const samePhone = text === state.phone.text && country === state.phone.country
  if (sameTicks && samePhone) return state
  const settled = ['signed', 'saved', 'sent', 'recorded', 'refused'].includes(state.status)
  return withoutMendedIssues({
    ...state,
    // What was signed before is not what stands there now.
    status: settled && reason !== 'reset' ? 'idle' : state.status,
    ...(!sameTicks && { ticked, tickReason: reason, announcement: null, clickedByScript: null }),
    phone: samePhone ? state.phone : { ...state.phone, text, country },
  })
}

/** An issue goes away as soon as it is mended, and comes only with an attempt to submit. */
function withoutMendedIssues(state: OptInState): OptInState {
  if (!state.issues.length) return state
  const issues = state.issues.filter(({ path }) =>
    path === 'purpose' ? !state.ticked.length : state.ticked.length && state.phone.result.status !== 'possible',
  )
  return issues.length === state.issues.length ? state : { ...state, issues }
}
