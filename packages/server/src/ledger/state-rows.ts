import type { Querier } from '../store/store.ts'
import { hex } from './people.ts'
import { keyOf, type PersonState, type PurposeState } from './projection.ts'

interface StateRow {
  tag: Uint8Array
  purpose: string
  category: string
  status: 'active' | 'withdrawn'
  basis_seq: number
  since: Date
}

const COLUMNS = 'tag, purpose, category, status, basis_seq, since'

function collect(rows: readonly StateRow[], into: Map<string, PersonState>): void {
  for (const { tag, purpose, category, status, basis_seq, since } of rows) {
    const state: PurposeState = { purpose, category, status, basisSeq: basis_seq, since: since.getTime() / 1_000 }
    into.set(hex(tag), new Map(into.get(hex(tag))).set(keyOf(purpose, category), state))
  }
}

/** Reads what holds for these people, by tag in hexadecimal. */
export async function readStates(db: Querier, tenant: string, tags: readonly Buffer[], into: Map<string, PersonState>): Promise<void> {
  if (!tags.length) return
  collect(await db.query<StateRow>(`select ${COLUMNS} from consent_state where tenant = $1 and tag = any($2::bytea[])`, [tenant, tags]), into)
}

/** Reads what holds for everybody. */
export async function readAllStates(db: Querier, tenant: string): Promise<Map<string, PersonState>> {
  const states = new Map<string, PersonState>()
  collect(await db.query<StateRow>(`select ${COLUMNS} from consent_state where tenant = $1`, [tenant]), states)
  return states
}

/** Writes what changed, in one statement. */
export async function writeStates(
  db: Querier, tenant: string, before: ReadonlyMap<string, PersonState>, after: ReadonlyMap<string, PersonState>,
): Promise<void> {
  const changed = [...after].flatMap(([tag, person]) =>
    [...person].filter(([key, state]) => before.get(tag)?.get(key) !== state).map(([, state]) => ({ tag: Buffer.from(tag, 'hex'), ...state })),
  )
  if (!changed.length) return
  await db.query(
    `insert into consent_state (tenant, ${COLUMNS})
     select $1, * from unnest($2::bytea[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::timestamptz[])
     on conflict (tenant, tag, purpose, category) do update set status = excluded.status, basis_seq = excluded.basis_seq, since = excluded.since`,
    [
      tenant,
      changed.map(({ tag }) => tag), changed.map(({ purpose }) => purpose), changed.map(({ category }) => category),
      changed.map(({ status }) => status), changed.map(({ basisSeq }) => basisSeq), changed.map(({ since }) => new Date(since * 1_000)),
    ],
  )
}
