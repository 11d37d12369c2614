import type { Querier, SqlValue } from '../store/store.ts'
import type { Entry } from './entry.ts'
import type { EventRow } from './rows.ts'

export interface NewRow {
  row: EventRow
  sealed: Entry['sealed']
}

const bytes = (value: Uint8Array | null) => value && Buffer.from(value)

/** Writes the rows of a batch and their sealed disclosures: two statements, however many there are. */
export async function writeRows(db: Querier, tenant: string, added: readonly NewRow[]): Promise<void> {
  const column = (of: (row: EventRow) => SqlValue) => added.map(({ row }) => of(row))
  await db.query(
    `insert into consent_event (tenant, seq, jti, evt, leaf, head, jws, prev, chl_jti, client_iat, received, late, st, tag, tag_key)
     select $1, * from unnest($2::bigint[], $3::uuid[], $4::text[], $5::bytea[], $6::bytea[], $7::text[], $8::bytea[], $9::text[],
       $10::timestamptz[], $11::timestamptz[], $12::boolean[], $13::text[], $14::bytea[], $15::smallint[])`,
    [
      tenant,
      column(({ seq }) => seq), column(({ jti }) => jti), column(({ evt }) => evt), column(({ leaf }) => bytes(leaf)),
      column(({ head }) => bytes(head)), column(({ jws }) => jws), column(({ prev }) => bytes(prev)), column(({ chl_jti }) => chl_jti),
      column(({ client_iat }) => client_iat), column(({ received }) => received), column(({ late }) => late), column(({ st }) => st),
      column(({ tag }) => bytes(tag)), column(({ tag_key }) => tag_key),
    ],
  )
  const disclosures = added.flatMap(({ row, sealed }) => (sealed ? { seq: row.seq, ...sealed } : []))
  if (!disclosures.length) return
  await db.query('insert into consent_disclosure (tenant, seq, key_id, sealed) select $1, * from unnest($2::bigint[], $3::uuid[], $4::bytea[])', [
    tenant, disclosures.map(({ seq }) => seq), disclosures.map(({ keyId }) => keyId), disclosures.map((disclosure) => disclosure.bytes),
  ])
}
