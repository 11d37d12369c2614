import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestLedger, type TestLedger } from '../test-support/ledger.ts'
import { STORES } from '../test-support/stores.ts'
import { rebuildStates } from './rebuild.ts'

describe.each(STORES)('on $name', ({ empty, stop, available }) => {
  let ledger: TestLedger
  beforeEach(async ({ skip }) => {
    if (!available) skip('not installed')
    ledger = await openTestLedger(await empty())
    return () => ledger.store.close()
  })
  afterAll(stop)

  test('what holds is made anew from the events', async () => {
    await ledger.grant()
    await ledger.grant({ tel: '+31687654321' })
    await ledger.withdraw()
    const before = await ledger.store.query('select * from consent_state order by tag, purpose')
    await ledger.store.query(`update consent_state set status = 'active'`)
    await ledger.store.query(`insert into consent_state values ('acme', '\\x00', 'orders', 'utility', 'active', 1, now())`)
    expect(await ledger.audit()).toMatchObject({ ok: false, faults: [{ kind: 'state' }] })
    expect(await rebuildStates(ledger.store, ['acme'])).toEqual([{ tenant: 'acme', people: 2 }])
    expect(await ledger.store.query('select * from consent_state order by tag, purpose')).toEqual(before)
    expect(await ledger.audit()).toMatchObject({ ok: true })
  })

  test('a row that says it was in time when it was not is found', async () => {
    const { token } = ledger.sign()
    ledger.clock.forward(7_200)
    expect(await ledger.accept(token)).toMatchObject({ late: true })
    expect(await ledger.audit()).toMatchObject({ ok: true })
    await ledger.store.query('alter table consent_event disable trigger user')
    await ledger.store.query('update consent_event set late = false')
    expect((await ledger.audit()).faults).toContainEqual({ tenant: 'acme', seq: 1, kind: 'columns' })
  })
})
