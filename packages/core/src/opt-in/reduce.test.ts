import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recorded } from './test-support/recorded.ts'
import { reduce, type OptInAction } from './reduce.ts'
import { initialState, type Issue, type OptInState, type OptInStatus } from './state.ts'

const STATUSES: Record<OptInStatus, true> = {
  idle: true, signing: true, signed: true, saved: true, sent: true, recorded: true, refused: true, withdrawing: true, withdrawn: true, 'not-withdrawn': true,
}
const BARE = ['reset', 'restored', 'sign', 'signed', 'nothing-ticked', 'saved', 'sent', 'withdraw'] as const
const phoneIssue: Issue = { code: 'phone_empty', path: 'phone', message: 'Enter the number' }
const purposeIssue: Issue = { code: 'purpose_required', path: 'purpose', message: 'Tick one' }
const possible = { status: 'possible', e164: '+31612345678', callingCode: '31', valid: true, international: '+31 6 12345678', warnings: [] } as const
const read = (over: Partial<Extract<OptInAction, { type: 'read' }>> = {}): OptInAction => ({
  type: 'read', ticked: ['orders'], text: '06', country: 'NL', reason: 'user', ...over,
})
const judged = (text: string): OptInAction => ({ type: 'judged', text, country: 'NL', result: possible })
const invalid: OptInAction = { type: 'invalid', issues: [phoneIssue] }
const scriptClick: OptInAction = { type: 'script-click', purpose: 'offers' }
const removed: OptInAction = { type: 'ticks-removed', purposes: ['orders'] }
const kept: OptInAction = { type: 'recorded', recorded }
const failed: OptInAction = { type: 'not-withdrawn', code: 'network' }
const emptied = read({ ticked: [], text: '', reason: 'reset' })
const after = (...actions: OptInAction[]) => actions.reduce(reduce, initialState)

test.each<[what: string, actions: OptInAction[], expected: Partial<OptInState>]>([
  ['a tick is remembered with its reason', [read()], { ticked: ['orders'], tickReason: 'user' }],
  ['typing alone leaves the reason of the ticks', [read(), read({ text: '061', reason: 'programmatic' })], { tickReason: 'user' }],
  ['a cancelled click asks for the space bar', [scriptClick], { clickedByScript: 'offers', ticked: [] }],
  ['a tick answers it', [scriptClick, read()], { clickedByScript: null }],
  ['a submit takes the request back', [scriptClick, { type: 'sign' }], { clickedByScript: null, status: 'signing' }],
  ['a cleared box is said through the submit', [read(), removed, { type: 'sign' }], { announcement: 'tickRemoved', tickReason: 'programmatic' }],
  ['signing clears what was wrong before', [invalid, { type: 'sign' }], { status: 'signing', issues: [], refusal: null }],
  ['what must be mended is shown', [read(), { type: 'sign' }, invalid], { status: 'idle', issues: [phoneIssue] }],
  ['an issue goes when it is mended', [read(), invalid, judged('06')], { issues: [] }],
  ['a judgement of another text is no judgement', [read(), judged('07')], { phone: { ...initialState.phone, text: '06', country: 'NL' } }],
  ['the missing tick is forgiven with the first', [{ type: 'invalid', issues: [purposeIssue] }, read()], { issues: [] }],
  ['a change after signing starts anew', [read(), { type: 'signed' }, read({ text: '061' })], { status: 'idle' }],
  ['a refusal says why', [{ type: 'refused', code: 'late' }], { status: 'refused', refusal: 'late' }],
  ['a refusal goes with the next attempt', [{ type: 'refused', code: 'late' }, { type: 'sign' }], { refusal: null }],
  ['a reset empties the page and keeps what was recorded', [read(), kept, { type: 'reset' }, emptied], { ticked: [], status: 'recorded', recorded }],
  ['a page that came back has submitted', [read(), { type: 'signed' }, { type: 'restored' }], { status: 'idle', ticked: ['orders'] }],
  ['a withdrawal ends in a record of its own', [kept, { type: 'withdraw' }, { type: 'withdrawn', recorded }], { status: 'withdrawn' }],
  ['a withdrawal that fails leaves the consent', [kept, { type: 'withdraw' }, failed], { status: 'not-withdrawn', recorded, refusal: 'network' }],
])('%s', (_what, actions, expected) => {
  expect(after(...actions)).toMatchObject(expected)
})

test('nothing new is the same state, so that nobody is told', () => {
  const state = after(read())
  expect(reduce(state, read())).toBe(state)
  expect(reduce(initialState, { type: 'restored' })).toBe(initialState)
})

describe('whatever happens, in whatever order', () => {
  const purposes = fc.uniqueArray(fc.constantFrom('orders', 'offers', 'news'))
  const text = fc.string({ maxLength: 20 })
  const country = fc.constantFrom('', 'NL', 'US')
  const reason = fc.constantFrom('user', 'before-hydration', 'reset', 'programmatic')
  const code = fc.constantFrom('network', 'challenge_expired')
  const action: fc.Arbitrary<OptInAction> = fc.oneof(
    fc.record({ type: fc.constant('read' as const), ticked: purposes, text, country, reason }),
    fc.record({ type: fc.constant('judged' as const), text, country, result: fc.constantFrom(possible, initialState.phone.result) }),
    fc.record({ type: fc.constant('ticks-removed' as const), purposes }),
    fc.record({ type: fc.constant('invalid' as const), issues: fc.subarray([phoneIssue, purposeIssue]) }),
    fc.record({ type: fc.constantFrom('refused' as const, 'not-withdrawn' as const), code }),
    fc.record({ type: fc.constantFrom('recorded' as const, 'withdrawn' as const), recorded: fc.constant(recorded) }),
    fc.record({ type: fc.constantFrom(...BARE) }),
  )

  test('it never throws, and the status is one of the closed list', () => {
    fc.assert(fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      const state = actions.reduce(reduce, initialState)
      expect(STATUSES[state.status]).toBe(true)
      expect(Object.keys(state).toSorted()).toEqual(Object.keys(initialState).toSorted())
    }))
  })

  test('it changes no state in place', () => {
    fc.assert(fc.property(fc.array(action, { maxLength: 20 }), action, (actions, next) => {
      const state = actions.reduce(reduce, initialState)
      const before = JSON.stringify(state)
      reduce(state, next)
      expect(JSON.stringify(state)).toBe(before)
    }))
  })

  test('nothing but reading the page can add a tick', () => {
    fc.assert(fc.property(fc.array(action, { maxLength: 20 }), action, (actions, next) => {
      const state = actions.reduce(reduce, initialState)
      const added = reduce(state, next).ticked.filter((id) => !state.ticked.includes(id))
      expect(next.type === 'read' || added.length === 0).toBe(true)
    }))
  })

  test('what was recorded is never forgotten', () => {
    fc.assert(fc.property(fc.array(action, { maxLength: 20 }), (actions) => {
      const happened = actions.some(({ type }) => type === 'recorded' || type === 'withdrawn')
      expect(actions.reduce(reduce, initialState).recorded).toBe(happened ? recorded : null)
    }))
  })
})
