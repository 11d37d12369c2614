import type { StoreOptions } from '../store/open-store.ts'
import { hasPostgres, startPostgres, type TestPostgres } from './postgres.ts'

export interface TestStore {
  name: string
  available: boolean
  /** Options of a new, empty store. */
  fresh(): Promise<StoreOptions>
  stop(): Promise<void>
}

function postgresStore(): TestStore {
  let running: Promise<TestPostgres> | undefined
  return {
    name: 'PostgreSQL 15',
    available: hasPostgres,
    fresh: async () => ({ databaseUrl: (await (running ??= startPostgres())).newDatabase() }),
    stop: async () => (await running)?.stop(),
  }
}

/** Both drivers: what is true of one must be true of the other. */
export const STORES: readonly TestStore[] = [
  { name: 'PGlite', available: true, fresh: async () => ({ memory: true }), stop: async () => {} },
  postgresStore(),
]
