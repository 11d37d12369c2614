import type { Querier, Store } from '../store/store.ts'
import { aboutRow } from './entry.ts'
import { People } from './people.ts'
import { rowsOf } from './audit.ts'
import { writeStates } from './state-rows.ts'

async function rebuildTenant(db: Querier, tenant: string): Promise<number> {
  // nothing is appended meanwhile
  await db.query('select seq from chain_head where tenant = $1 for update', [tenant])
  const people = new People()
  for await (const row of rowsOf(db, tenant)) people.place(aboutRow(row))
  await db.query('delete from consent_state where tenant = $1', [tenant])
  await writeStates(db, tenant, new Map(), people.states)
  return people.states.size
}

/**
 * Makes what holds for each person anew from the events, and nothing else: to be run after `ledger check` found only `state` faults.
 * @returns how many people each tenant has
 */
export function rebuildStates(store: Store, tenants: readonly string[]): Promise<{ tenant: string; people: number }[]> {
  return store.tx(async (db) => {
    const rebuilt = []
    for (const tenant of tenants) rebuilt.push({ tenant, people: await rebuildTenant(db, tenant) })
    return rebuilt
  })
}
