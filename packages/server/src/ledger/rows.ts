import type { ConsentEvent, ConsentRecord, EventKind } from '@unticked/core/event'
import type { Querier } from '../store/store.ts'
import type { Change, Effect } from './projection.ts'

/** One row of the ledger. */
export interface EventRow {
  tenant: string
  seq: number
  jti: string
  evt: EventKind
  leaf: Uint8Array
  head: Uint8Array
  /** The head of the row before it; `null` at the first. */
  phd: Uint8Array | null
  jws: string
  prev: Uint8Array | null
  chl_jti: string | null
  client_iat: Date
  received: Date
  late: boolean
  st: Effect
  tag: Uint8Array | null
  tag_key: number | null
}

export const EVENT_COLUMNS =
  'e.tenant, e.seq, e.jti, e.evt, e.leaf, e.head, e.jws, e.prev, e.chl_jti, e.client_iat, e.received, e.late, e.st, e.tag, e.tag_key'

/** Selects whole rows, with the head before each. */
export const SELECT_EVENTS = `
  select ${EVENT_COLUMNS}, p.head as phd
  from consent_event e left join consent_event p on p.tenant = e.tenant and p.seq = e.seq - 1`

/** The row of an event, by its hash. */
export async function findEvent(db: Querier, tenant: string, leaf: Buffer): Promise<EventRow | undefined> {
  return (await db.query<EventRow>(`${SELECT_EVENTS} where e.tenant = $1 and e.leaf = $2`, [tenant, leaf]))[0]
}

/** The claims inside a row; they were checked before it was written. */
export function claimsOf<Claims = ConsentEvent | ConsentRecord>({ jws }: Pick<EventRow, 'jws'>): Claims {
  return JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8')) as Claims
}

export function changeOf(row: EventRow): Change {
  const { iat, pur } = claimsOf(row)
  return { evt: row.evt, seq: row.seq, iat, pur }
}
