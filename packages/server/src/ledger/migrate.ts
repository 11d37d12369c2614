import type { Querier, Store } from '../store/store.ts'
import { GENESIS } from './chain.ts'
import { MIGRATIONS } from './schema.ts'

/** Any number, the same in every process: two that start together migrate one after the other. */
const MIGRATION_LOCK = 8_474_253

async function applyMissing(db: Querier): Promise<void> {
  await db.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
  await db.query('create table if not exists unticked_migration (version integer primary key)')
  const [done] = await db.query<{ count: number }>('select count(*)::integer as count from unticked_migration')
  for (const [index, statements] of MIGRATIONS.entries()) {
    if (index < (done?.count ?? 0)) continue
    for (const statement of statements) await db.query(statement)
    await db.query('insert into unticked_migration (version) values ($1)', [index + 1])
  }
}

/** Brings the tables up to date, and gives each tenant the beginning of its chain. */
export function migrate(store: Store, tenants: readonly string[]): Promise<void> {
  return store.tx(async (db) => {
    await applyMissing(db)
    for (const tenant of tenants) {
      await db.query('insert into chain_head (tenant, seq, head) values ($1, 0, $2) on conflict (tenant) do nothing', [tenant, GENESIS])
    }
  })
}
