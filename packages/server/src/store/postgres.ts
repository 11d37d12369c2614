import { Pool, types, type PoolClient } from 'pg'
import { guardStore } from './failure.ts'
import type { Querier, SqlParam, Store } from './store.ts'

const CONNECT_MS = 3_000
const STATEMENT_MS = 10_000
const MAX_CONNECTIONS = 8
const BIGINT = 20

/** As pg's own, but for bigint, which it would give back as a string. */
function parserOf(oid: number, format?: 'text' | 'binary') {
  return oid === BIGINT ? Number : types.getTypeParser(oid, format as 'text')
}
const parsers = { getTypeParser: parserOf as typeof types.getTypeParser }

async function run<Row>(client: Pool | PoolClient, sql: string, params: readonly SqlParam[]): Promise<Row[]> {
  return (await client.query({ text: sql, values: [...params], types: parsers })).rows as Row[]
}

async function transact<T>(pool: Pool, work: (inside: Querier) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work({ query: (sql, params = []) => run(client, sql, params) })
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure))
    throw error
  } finally {
    client.release(broken)
  }
}

/** PostgreSQL 15 or later through `pg`. */
export function openPostgres(databaseUrl: string): Store {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    application_name: 'unticked',
  })
  // an idle connection that breaks is replaced by the pool; without a listener it would end the process
  pool.on('error', () => {})
  return {
    query: (sql, params = []) => guardStore(() => run(pool, sql, params)),
    tx: (work) => guardStore(() => transact(pool, work)),
    close: () => pool.end(),
  }
}
