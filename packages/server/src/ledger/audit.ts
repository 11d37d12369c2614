import { isDeepStrictEqual } from 'node:util'
import type { TenantKeys } from '../keys/tenant-keys.ts'
import type { Querier, Store } from '../store/store.ts'
import { faultsOf, type AuditedRow, type FaultKind } from './audit-row.ts'
import { GENESIS } from './chain.ts'
import { aboutRow } from './entry.ts'
import { People } from './people.ts'
import { EVENT_COLUMNS } from './rows.ts'
import { readAllStates } from './state-rows.ts'

const PAGE_ROWS = 500

export interface Fault {
  tenant: string
  /** The row it is in; `null` where it is about the whole ledger. */
  seq: number | null
  kind: FaultKind
}

/** What a check of the ledger found. */
export interface Audit {
  ok: boolean
  /** Per tenant: how many events, and the head of the chain, base64url. */
  tenants: { tenant: string; events: number; head: string }[]
  faults: Fault[]
}

const PAGE = `
  select ${EVENT_COLUMNS}, null as phd, d.sealed, d.key_id
  from consent_event e left join consent_disclosure d on d.tenant = e.tenant and d.seq = e.seq
  where e.tenant = $1 and e.seq > $2 order by e.seq limit ${PAGE_ROWS}`

/** Every row of a tenant, page by page. */
export async function* rowsOf(db: Querier, tenant: string): AsyncGenerator<AuditedRow> {
  let last = 0
  for (;;) {
    const page = await db.query<AuditedRow>(PAGE, [tenant, last])
    yield* page
    const end = page.at(-1)
    if (!end || page.length < PAGE_ROWS) return
    last = end.seq
  }
}

async function auditTenant(db: Querier, tenant: string, keys: TenantKeys): Promise<{ events: number; head: Buffer; faults: Fault[] }> {
  const faults: Fault[] = []
  const people = new People()
  let before: { seq: number; head: Uint8Array } = { seq: 0, head: GENESIS }
  for await (const row of rowsOf(db, tenant)) {
    const kinds = faultsOf(row, before, keys)
    // an event that cannot be read leads to nothing
    if (!kinds.includes('columns') && people.place(aboutRow(row)).effect !== row.st) kinds.push('effect')
    faults.push(...kinds.map((kind) => ({ tenant, seq: row.seq, kind })))
    before = row
  }
  const [head] = await db.query<{ seq: number; head: Uint8Array }>('select seq, head from chain_head where tenant = $1', [tenant])
  if (head?.seq !== before.seq || !Buffer.from(before.head).equals(head.head)) faults.push({ tenant, seq: null, kind: 'chain_head' })
  if (!isDeepStrictEqual(await readAllStates(db, tenant), people.states)) faults.push({ tenant, seq: null, kind: 'state' })
  return { events: before.seq, head: Buffer.from(before.head), faults }
}

/**
 * Recomputes the chain, every hash and every signature from the rows, opens every sealed number, and rebuilds what holds.
 * It cannot see that somebody rewrote the whole chain: receipts in other hands can.
 */
export function auditLedger(store: Store, tenants: Iterable<{ id: string; keys: TenantKeys }>): Promise<Audit> {
  return store.tx(async (db) => {
    await db.query('set transaction isolation level repeatable read')
    const audit: Audit = { ok: true, tenants: [], faults: [] }
    for (const { id, keys } of tenants) {
      const { events, head, faults } = await auditTenant(db, id, keys)
      audit.tenants.push({ tenant: id, events, head: head.toString('base64url') })
      audit.faults.push(...faults)
    }
    return { ...audit, ok: !audit.faults.length }
  })
}
