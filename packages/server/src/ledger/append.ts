import type { EventKind, EveryPurpose, PurposePair } from '@unticked/core/event'
import { seconds } from '../ports/clock.ts'
import { refuse } from '../refusal/refuse.ts'
import type { Querier, Store } from '../store/store.ts'
import { nextHead } from './chain.ts'
import { changesOf, projectAll, type Change, type Effect } from './projection.ts'
import { changeOf, findBy, SELECT_EVENTS, type EventRow } from './rows.ts'
import { readState, writeState } from './state-rows.ts'

/** An event that passed every check and waits for its place in the chain. */
export interface Entry {
  tenant: string
  jti: string
  evt: EventKind
  jws: string
  /** Event hash, 32 bytes. */
  leaf: Buffer
  /** Event hash of what it renews or withdraws. */
  prev: Buffer | null
  challengeId: string | null
  /** Seconds. */
  iat: number
  pur: readonly (PurposePair | EveryPurpose)[]
  received: Date
  tag: { value: Buffer; version: number } | null
  sealed: { keyId: string; bytes: Buffer } | null
}

export interface Appended {
  row: EventRow
  /** The same event was recorded before; nothing was added. */
  repeated: boolean
}

async function isSpent(db: Querier, { tenant, challengeId }: Entry): Promise<boolean> {
  return challengeId !== null && (await db.query('select 1 from consent_event where tenant = $1 and chl_jti = $2', [tenant, challengeId])).length > 0
}

/** Withdrawals that named this event before it arrived and could not know whose it was. */
async function earlyWithdrawals(db: Querier, { tenant, leaf }: Entry): Promise<Change[]> {
  const early = `${SELECT_EVENTS} where e.tenant = $1 and e.prev = $2 and e.evt = 'withdraw' and e.tag is null order by e.seq`
  const rows = await db.query<EventRow>(early, [tenant, leaf])
  return rows.map(changeOf)
}

/** Applies an event to what holds for its person; a withdrawal without a number is about the person of the event it names. */
async function applyToState(db: Querier, entry: Entry, seq: number): Promise<{ effect: Effect; tag: Entry['tag'] }> {
  const { tenant, evt, iat, pur, prev } = entry
  const named = evt === 'withdraw' && prev ? await findBy(db, tenant, { leaf: prev }) : undefined
  const tag = entry.tag ?? (named?.tag ? { value: Buffer.from(named.tag), version: named.tag_key ?? 0 } : null)
  if (!tag) return { effect: evt === 'withdraw' ? 'withdrawn' : 'recorded', tag: null }
  const before = await readState(db, tenant, tag.value)
  const changes = changesOf({ evt, seq, iat, pur }, named && seconds(named.client_iat), await earlyWithdrawals(db, entry))
  const { state, effect } = projectAll(before, changes)
  await writeState(db, tenant, tag.value, before, state)
  return { effect, tag }
}

async function insert(db: Querier, entry: Entry): Promise<Appended> {
  const { tenant, jti, evt, jws, leaf, prev, iat, received, sealed } = entry
  const [chain] = await db.query<{ seq: number; head: Uint8Array }>('select seq, head from chain_head where tenant = $1 for update', [tenant])
  if (!chain) refuse('internal')
  const known = await findBy(db, tenant, { jti })
  if (known) return leaf.equals(known.leaf) ? { row: known, repeated: true } : refuse('event_conflict')
  const spent = await isSpent(db, entry)
  // saying no is never refused for a challenge that was used before
  if (spent && evt !== 'withdraw') refuse('challenge_spent')
  const seq = chain.seq + 1
  const head = nextHead(chain.head, leaf)
  const { effect, tag } = await applyToState(db, entry, seq)
  await db.query(
    `insert into consent_event (tenant, seq, jti, evt, leaf, head, jws, prev, chl_jti, client_iat, received, st, tag, tag_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      tenant, seq, jti, evt, leaf, head, jws, prev, spent ? null : entry.challengeId, new Date(iat * 1_000), received, effect,
      tag?.value ?? null, tag?.version ?? null,
    ],
  )
  if (sealed) {
    await db.query('insert into consent_disclosure (tenant, seq, key_id, sealed) values ($1, $2, $3, $4)', [tenant, seq, sealed.keyId, sealed.bytes])
  }
  await db.query('update chain_head set seq = $2, head = $3 where tenant = $1', [tenant, seq, head])
  return { row: (await findBy(db, tenant, { seq })) ?? refuse('internal'), repeated: false }
}

/**
 * Puts an event at the end of its tenant's chain and applies it to what holds, in one transaction.
 * @throws {UntickedError} `event_conflict`, `challenge_spent`, `store_unavailable`
 */
export function append(store: Store, entry: Entry): Promise<Appended> {
  return store.tx((db) => insert(db, entry))
}
