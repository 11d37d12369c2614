import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { exportSubject } from './export-subject.ts'
import { recordInbound } from '../send-gate/inbound.ts'
import { recordPreference } from '../send-gate/preference.ts'
import { openTestLedger, type TestLedger } from '../test-support/ledger.ts'
import { TEL } from '../test-support/notices.ts'
import { STORES } from '../test-support/stores.ts'
import { verifyEvent } from '../verify/verify-event.ts'
import { verifyReceipt } from '../verify/verify-receipt.ts'

describe.each(STORES)('on $name', ({ empty, stop, available }) => {
  let ledger: TestLedger
  const take = (tel = TEL) => exportSubject(tel, ledger.tenant, ledger.ports)
  beforeEach(async ({ skip }) => {
    if (!available) skip('not installed')
    ledger = await openTestLedger(await empty())
    return () => ledger.store.close()
  })
  afterAll(stop)

  test('an export holds what is kept about one person, and verifies by itself', async () => {
    const { evh } = await ledger.grant()
    await ledger.grant({ tel: '+31687654321' })
    await recordInbound({ tenant: 'acme', tel: TEL }, ledger.tenant, ledger.ports)
    for (const tel of [TEL, '+31687654321']) await recordPreference({ tel, value: 'stop' }, ledger.tenant, ledger.ports)
    await recordPreference({ tel: TEL, value: 'resume', sender: '106540', at: ledger.clock.now() }, ledger.tenant, ledger.ports)
    ledger.clock.forward(60)
    await ledger.withdraw({ prev: evh }, null)
    const { issuer, events, state, jwks, subject, lastInbound, preferences } = await take()
    expect([subject, lastInbound]).toEqual([{ kind: 'tel', value: TEL }, new Date('2026-11-23T10:00:00Z')])
    const since = new Date('2026-11-23T10:00:00Z')
    expect(preferences).toEqual([{ sender: null, value: 'stop', since }, { sender: '106540', value: 'resume', since }])
    expect(events.map(({ seq }) => seq)).toEqual([1, 3])
    expect(state.map(({ purpose, status }) => [purpose, status]).sort()).toEqual([['*', 'withdrawn'], ['orders', 'withdrawn']])
    const at = ledger.clock.now()
    expect(await verifyEvent(events[0]!.token, { issuer, jwks, at })).toMatchObject({ ok: true, evh, subject: { value: TEL } })
    expect(await verifyEvent(events[1]!.token, { issuer, jwks, at })).toMatchObject({ ok: true, subject: null, event: { prev: evh } })
    for (const { receipt } of events) expect(await verifyReceipt(receipt, jwks, { issuer })).toMatchObject({ ok: true })
    expect(JSON.stringify(events)).not.toContain('31687654321')
  })

  test('an export of a stranger is empty, and of no number refused', async () => {
    expect(await take('+31699999999')).toMatchObject({ events: [], state: [], lastInbound: null, preferences: [] })
    await expect(take('0612345678')).rejects.toMatchObject({ code: 'number_malformed' })
  })
})
