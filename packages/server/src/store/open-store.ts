import { StartupError } from '../refusal/startup-error.ts'
import type { Logger } from '../ports/logger.ts'
import { openPglite } from './pglite.ts'
import { openPostgres } from './postgres.ts'
import type { Store } from './store.ts'

/** Where the ledger is kept. */
export interface StoreOptions {
  /** A PostgreSQL 15+ connection string. @defaultValue the environment's `DATABASE_URL` */
  databaseUrl?: string
  /** Folder of the embedded PGlite and of `keys.json`. @defaultValue `.unticked` */
  folder?: string
  /** PGlite in memory: everything is gone at the end. For tests. */
  memory?: true
  /** PGlite does not sync to disk: a power cut can lose consent that was confirmed to people. */
  riskLosingConsentByRunningPgliteInProduction?: true
}

export const DEFAULT_FOLDER = '.unticked'

async function openEmbedded(options: StoreOptions, logger: Logger): Promise<Store> {
  if (process.env.NODE_ENV === 'production' && !options.riskLosingConsentByRunningPgliteInProduction) {
    const why = 'PGlite does not sync to disk, so it can lose recorded consent. Set DATABASE_URL to a PostgreSQL 15+ database.'
    throw new StartupError('pglite_in_production', why)
  }
  const folder = options.memory ? null : (options.folder ?? DEFAULT_FOLDER)
  const store = await openPglite(folder)
  const note = `The ledger is kept by PGlite${folder ? '' : ' in memory'}: for development. For production set DATABASE_URL.`
  logger.write({ level: 'warn', event: 'start', note })
  return store
}

/** Whether these options mean the embedded store. */
export function isEmbedded(options: StoreOptions): boolean {
  return Boolean(options.memory) || !(options.databaseUrl ?? process.env.DATABASE_URL)
}

/** @throws {StartupError} `data_folder_locked` or `pglite_in_production` */
export function openStore(options: StoreOptions, logger: Logger): Promise<Store> {
  if (isEmbedded(options)) return openEmbedded(options, logger)
  return Promise.resolve(openPostgres((options.databaseUrl ?? process.env.DATABASE_URL)!))
}
