import { CLOCK_SKEW_S, type EventKind, type EveryPurpose, type PurposePair } from '@unticked/core/event'

const GIVES: readonly EventKind[] = ['grant', 'renew', 'attest', 'import']
export const gives = (evt: EventKind) => GIVES.includes(evt)
const TAKES: readonly EventKind[] = ['withdraw', 'inbound_stop']
const EVERY = '*'

/** What holds for one person, one purpose and one category; `*` stands for everything that was not given since. */
export interface PurposeState {
  purpose: string
  category: string
  status: 'active' | 'withdrawn'
  /** The event it rests on. */
  basisSeq: number
  /** When that was signed, seconds. */
  since: number
}

/** The part of an event that changes what holds. */
export interface Change {
  evt: EventKind
  seq: number
  /** Seconds. */
  iat: number
  pur: readonly (PurposePair | EveryPurpose)[]
}

/** What an event did, as its receipt says. */
export type Effect = 'active' | 'withdrawn' | 'recorded'

export type PersonState = ReadonlyMap<string, PurposeState>

export const keyOf = (purpose: string, category: string) => `${purpose}\n${category}`

function give(state: PersonState, { seq, iat, pur }: Change): Map<string, PurposeState> {
  const next = new Map(state)
  const all = state.get(keyOf(EVERY, EVERY))
  for (const { id, cat } of pur) {
    const own = state.get(keyOf(id, cat))
    const withdrawn = Math.max(all?.since ?? -1, own?.status === 'withdrawn' ? own.since : -1)
    // in the same second the withdrawal wins: the other way round somebody would be written to who said no
    if (iat <= withdrawn || (own?.status === 'active' && iat < own.since)) continue
    next.set(keyOf(id, cat), { purpose: id, category: cat, status: 'active', basisSeq: seq, since: iat })
  }
  return next
}

function take(state: PersonState, { seq, iat, pur }: Change): Map<string, PurposeState> {
  const next = new Map(state)
  for (const { id, cat } of pur) {
    const meant = [...state.values()].filter(({ purpose, category }) => id === EVERY || (purpose === id && category === cat))
    const rows = [...meant.map(({ purpose, category }) => [purpose, category] as const), [id, cat] as const]
    for (const [purpose, category] of rows) {
      const own = state.get(keyOf(purpose, category))
      // two clocks: what is recorded already is taken back even where it seems to be signed a little later
      const reach = own?.status === 'active' ? iat + CLOCK_SKEW_S : iat
      if (own && own.since > reach) continue
      next.set(keyOf(purpose, category), { purpose, category, status: 'withdrawn', basisSeq: seq, since: iat })
    }
  }
  return next
}

/**
 * What holds for a person after one more event. A withdrawal wins over everything signed no later than it;
 * a grant older than a withdrawal never brings anything back.
 */
export function project(state: PersonState, change: Change): { state: PersonState; effect: Effect } {
  if (TAKES.includes(change.evt)) return { state: take(state, change), effect: 'withdrawn' }
  if (!gives(change.evt)) return { state, effect: 'recorded' }
  const next = give(state, change)
  const active = change.pur.some(({ id, cat }) => next.get(keyOf(id, cat))?.status === 'active')
  return { state: next, effect: active ? 'active' : 'recorded' }
}

/**
 * The changes an event brings. A withdrawal that names an event takes that one back even where its own clock runs behind;
 * a grant is met by the withdrawals that named it before it arrived.
 * @param namedAt when the named event was signed, seconds
 */
export function changesOf(own: Change, namedAt: number | undefined, early: readonly Change[]): Change[] {
  if (TAKES.includes(own.evt)) return [{ ...own, iat: Math.max(own.iat, namedAt ?? 0) }]
  return [...early.map((withdrawal) => ({ ...withdrawal, iat: Math.max(withdrawal.iat, own.iat) })), own]
}

/** Applies changes in order; the effect is that of the last. */
export function projectAll(before: PersonState, changes: readonly Change[]): { state: PersonState; effect: Effect } {
  return changes.reduce<{ state: PersonState; effect: Effect }>(({ state }, change) => project(state, change), { state: before, effect: 'recorded' })
}
