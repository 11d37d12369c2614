import type { Querier } from '../store/store.ts'
import { keyOf, type PersonState, type PurposeState } from './projection.ts'

interface StateRow {
  purpose: string
  category: string
  status: 'active' | 'withdrawn'
  basis_seq: number
  since: Date
}

export function stateOf({ purpose, category, status, basis_seq, since }: StateRow): PurposeState {
  return { purpose, category, status, basisSeq: basis_seq, since: since.getTime() / 1_000 }
}

export async function readState(db: Querier, tenant: string, tag: Buffer): Promise<PersonState> {
  const select = 'select purpose, category, status, basis_seq, since from consent_state where tenant = $1 and tag = $2'
  const rows = await db.query<StateRow>(select, [tenant, tag])
  return new Map(rows.map((row) => [keyOf(row.purpose, row.category), stateOf(row)]))
}

export async function writeState(db: Querier, tenant: string, tag: Buffer, before: PersonState, after: PersonState): Promise<void> {
  for (const [key, { purpose, category, status, basisSeq, since }] of after) {
    if (before.get(key) === after.get(key)) continue
    await db.query(
      `insert into consent_state (tenant, tag, purpose, category, status, basis_seq, since) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (tenant, tag, purpose, category) do update set status = excluded.status, basis_seq = excluded.basis_seq, since = excluded.since`,
      [tenant, tag, purpose, category, status, basisSeq, new Date(since * 1_000)],
    )
  }
}
