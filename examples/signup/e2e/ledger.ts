import { PGlite } from '@electric-sql/pglite'
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'

const folder = fileURLToPath(new URL('..', import.meta.url))
const EVENTS = 'select evt, jws from consent_event order by seq'

/** Where a ledger is, as the server's environment says it. */
interface WithEnv {
  readonly env: NodeJS.ProcessEnv
}

interface EventRow {
  evt: string
  jws: string
}

/** The events in the ledger, read past the server. An embedded ledger must have been closed. */
export async function eventsOf({ env }: WithEnv): Promise<{ jti: string; evt: string; purposes: string[] }[]> {
  const rows = env.DATABASE_URL ? await fromPostgres(env.DATABASE_URL) : await fromFolder(env.DATA_FOLDER!)
  return rows.map(({ evt, jws }) => {
    const { jti, pur } = JSON.parse(Buffer.from(jws.split('.')[1]!, 'base64url').toString()) as { jti: string; pur: { id: string }[] }
    return { jti, evt, purposes: pur.map(({ id }) => id) }
  })
}

async function fromPostgres(connectionString: string): Promise<EventRow[]> {
  const client = new Client({ connectionString })
  await client.connect()
  const { rows } = await client.query<EventRow>(EVENTS)
  await client.end()
  return rows
}

async function fromFolder(dataFolder: string): Promise<EventRow[]> {
  const database = await PGlite.create(`${dataFolder}/pglite`)
  const { rows } = await database.query<EventRow>(EVENTS)
  await database.close()
  return rows
}

/** Runs `unticked ledger check` as a person would; throws with its output where the ledger is not sound. */
export function checkLedger({ env }: WithEnv): string {
  const cli = fileURLToPath(new URL('../../../node_modules/.bin/unticked', import.meta.url))
  return execFileSync(cli, ['ledger', 'check'], { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_ENV: '', ...env } })
}
