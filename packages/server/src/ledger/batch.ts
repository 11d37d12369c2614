import type { UntickedError } from '@unticked/core/errors'
import { isRefusal, refuse } from '../refusal/refuse.ts'
import type { Querier } from '../store/store.ts'
import { nextHead } from './chain.ts'
import { aboutEntry, aboutRow, type Entry } from './entry.ts'
import { People } from './people.ts'
import { SELECT_EVENTS, type EventRow } from './rows.ts'
import { readStates, writeStates } from './state-rows.ts'
import { writeRows, type NewRow } from './write-rows.ts'

export interface Appended {
  row: EventRow
  /** The same event was recorded before; nothing was added. */
  repeated: boolean
}

/** What the ledger knows already about the events of a batch. */
interface Known {
  byId: Map<string, EventRow>
  spent: Set<string>
  people: People
}

const BY_ID = `${SELECT_EVENTS} where e.tenant = $1 and e.jti = any($2::uuid[])`
const SPENT = 'select chl_jti from consent_event where tenant = $1 and chl_jti = any($2::text[])'
/** Events that are named, and withdrawals that named these before they arrived. */
const RELATED = `${SELECT_EVENTS}
  where e.tenant = $1 and (e.leaf = any($2::bytea[]) or (e.prev = any($3::bytea[]) and e.evt = 'withdraw' and e.tag is null))
  order by e.seq`

async function readKnown(db: Querier, tenant: string, entries: readonly Entry[]): Promise<Known> {
  const byId = await db.query<EventRow>(BY_ID, [tenant, entries.map(({ jti }) => jti)])
  const challenges = entries.flatMap(({ challengeId }) => challengeId ?? [])
  const spent = await db.query<{ chl_jti: string }>(SPENT, [tenant, challenges])
  const people = new People()
  const related = await db.query<EventRow>(RELATED, [tenant, entries.flatMap(({ prev }) => prev ?? []), entries.map(({ leaf }) => leaf)])
  for (const row of related) people.remember(aboutRow(row))
  const tags = entries.flatMap((entry) => people.tagsOf(aboutEntry(entry, 0)).map(({ value }) => value))
  await readStates(db, tenant, tags, people.states)
  return { byId: new Map(byId.map((row) => [row.jti, row])), spent: new Set(spent.map(({ chl_jti }) => chl_jti)), people }
}

function place(entry: Entry, known: Known, end: { seq: number; head: Uint8Array }): NewRow {
  const { tenant, jti, evt, jws, leaf, prev, iat, received, late, challengeId } = entry
  const isSpent = challengeId !== null && known.spent.has(challengeId)
  // saying no is never refused for a challenge that was used before
  if (isSpent && evt !== 'withdraw') refuse('challenge_spent')
  const seq = end.seq + 1
  const { effect, tag } = known.people.place(aboutEntry(entry, seq))
  const row: EventRow = {
    tenant, seq, jti, evt, leaf, head: nextHead(end.head, leaf), phd: end.head, jws, prev, chl_jti: isSpent ? null : challengeId,
    client_iat: new Date(iat * 1_000), received, late, st: effect, tag: tag?.value ?? null, tag_key: tag?.version ?? null,
  }
  known.byId.set(jti, row)
  if (challengeId !== null) known.spent.add(challengeId)
  return { row, sealed: entry.sealed }
}

/**
 * Puts the events of one tenant at the end of its chain, in their order, inside one transaction. One that is refused does not
 * hold up the others.
 */
export async function appendBatch(db: Querier, tenant: string, entries: readonly Entry[]): Promise<(Appended | UntickedError)[]> {
  const [chain] = await db.query<{ seq: number; head: Uint8Array }>('select seq, head from chain_head where tenant = $1 for update', [tenant])
  let end = chain ?? refuse('internal')
  const known = await readKnown(db, tenant, entries)
  const before = new Map(known.people.states)
  const added: NewRow[] = []
  const results = entries.map((entry) => {
    try {
      const earlier = known.byId.get(entry.jti)
      if (earlier) return entry.leaf.equals(earlier.leaf) ? { row: earlier, repeated: true } : refuse('event_conflict')
      const placed = place(entry, known, end)
      added.push(placed)
      end = placed.row
      return { row: placed.row, repeated: false }
    } catch (error) {
      if (isRefusal(error)) return error
      throw error
    }
  })
  if (!added.length) return results
  await writeRows(db, tenant, added)
  await writeStates(db, tenant, before, known.people.states)
  await db.query('update chain_head set seq = $2, head = $3 where tenant = $1', [tenant, end.seq, Buffer.from(end.head)])
  return results
}
