import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import { StartupError } from '../refusal/startup-error.ts'
import { guardStore } from './failure.ts'
import { holdFolder } from './folder-lock.ts'
import type { SqlParam, Store } from './store.ts'

async function run<Row>(db: PGlite | Transaction, sql: string, params: readonly SqlParam[]): Promise<Row[]> {
  return (await db.query<Row>(sql, [...params])).rows
}

/**
 * PGlite in a folder, or in memory where there is none. It never syncs to disk: for development, demos and tests.
 * @throws {StartupError} `data_folder_locked` when a live process holds the folder, `store_unreachable` when it holds no database
 */
export async function openPglite(folder: string | null): Promise<Store> {
  if (folder) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const release = folder ? holdFolder(folder) : () => {}
  try {
    const db = await PGlite.create(folder ? join(folder, 'pglite') : 'memory://')
    return {
      query: (sql, params = []) => guardStore(() => run(db, sql, params)),
      tx: (work) => guardStore(() => db.transaction((inside) => work({ query: (sql, params = []) => run(inside, sql, params) }))),
      close: async () => {
        await db.close()
        release()
      },
    }
  } catch (cause) {
    release()
    const how = 'Restore the folder, or move it away to begin anew.'
    throw new StartupError('store_unreachable', `The embedded ledger in ${folder ?? 'memory'} cannot be opened. ${how}`, { cause })
  }
}
