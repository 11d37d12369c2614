import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPglite } from '../store/pglite.ts'
import { openPostgres } from '../store/postgres.ts'
import type { StoreOptions } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { hasPostgres, startPostgres, type TestPostgres } from './postgres.ts'

export interface TestStore {
  name: string
  available: boolean
  /** A store with nothing in it. */
  empty(): Promise<Store>
  /** What makes a server open an empty store of its own. */
  options(): Promise<StoreOptions>
  /** The same, of a store that outlives its server. */
  kept(): Promise<StoreOptions>
  stop(): Promise<void>
}

/** PGlite takes seconds to start, so one instance is emptied again and again. */
function pgliteStore(): TestStore {
  let running: Promise<Store> | undefined
  const folders: string[] = []
  return {
    name: 'PGlite',
    available: true,
    async empty() {
      const shared = await (running ??= openPglite(null))
      await shared.query('drop schema public cascade')
      await shared.query('create schema public')
      let open: Store | undefined = shared
      const store = () => open ?? Promise.reject(Object.assign(new Error('closed'), { code: '57P01' }))
      return {
        query: async (sql, params) => (await store()).query(sql, params),
        tx: async (work) => (await store()).tx(work),
        close: async () => void (open = undefined),
      }
    },
    options: async () => ({ memory: true }),
    async kept() {
      const folder = mkdtempSync(join(tmpdir(), 'unticked-pglite-'))
      folders.push(folder)
      return { folder }
    },
    async stop() {
      await (await running)?.close()
      for (const folder of folders) rmSync(folder, { recursive: true })
    },
  }
}

function postgresStore(): TestStore {
  let running: Promise<TestPostgres> | undefined
  const newDatabase = async () => (await (running ??= startPostgres())).newDatabase()
  return {
    name: 'PostgreSQL',
    available: hasPostgres,
    empty: async () => openPostgres(await newDatabase()),
    options: async () => ({ databaseUrl: await newDatabase() }),
    kept: async () => ({ databaseUrl: await newDatabase() }),
    stop: async () => (await running)?.stop(),
  }
}

/** Both drivers: what is true of one must be true of the other. */
export const STORES: readonly TestStore[] = [pgliteStore(), postgresStore()]
