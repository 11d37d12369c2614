import { afterAll, describe, expect, test } from 'vitest'
import { STORES } from '../test-support/stores.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './schema.ts'

describe.each(STORES)('on $name', ({ empty, stop, available }) => {
  afterAll(stop)

  test('a ledger of an earlier version gets what is new, once, and keeps what it holds', async ({ skip }) => {
    if (!available) skip('not installed')
    const store = await empty()
    await store.query('create table unticked_migration (version integer primary key)')
    for (const statement of MIGRATIONS[0]!) await store.query(statement)
    await store.query('insert into unticked_migration (version) values (1)')
    await store.query(`insert into contact_window (tenant, tag, last_inbound) values ('acme', $1, now())`, [Buffer.alloc(32)])
    for (let start = 0; start < 2; start++) await migrate(store, ['acme'])
    expect(await store.query('select version from unticked_migration order by version')).toEqual(MIGRATIONS.map((_, at) => ({ version: at + 1 })))
    expect(await store.query('select sender from marketing_preference')).toEqual([])
    expect(await store.query('select tenant from contact_window')).toEqual([{ tenant: 'acme' }])
    await store.close()
  })
})
