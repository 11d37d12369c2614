import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { quietLogger } from '../ports/logger.ts'
import { openTestLedger, type TestLedger } from '../test-support/ledger.ts'
import { TEL } from '../test-support/notices.ts'
import { STORES } from '../test-support/stores.ts'
import { canSend } from './can-send.ts'
import { recordInbound } from './inbound.ts'
import type { Message } from './message.ts'

const ORDERS = { kind: 'template', purpose: 'orders', category: 'utility' } as const

describe.each(STORES)('what a person writes, on $name', ({ empty, stop, available }) => {
  let ledger: TestLedger
  const ask = (message: Message = ORDERS, at?: Date) =>
    canSend({ tenant: 'acme', tel: TEL, message, ...(at && { at }) }, ledger.tenants, { ...ledger.ports, logger: quietLogger })
  const count = async (table: string) => (await ledger.store.query<{ n: number }>(`select count(*) as n from ${table}`))[0]!.n

  beforeEach(async ({ skip }) => {
    if (!available) skip('not installed')
    ledger = await openTestLedger(await empty())
  })
  afterEach(() => ledger?.store.close().catch(() => {}))
  afterAll(stop)

  test('P10: an inbound message opens the window for 24 hours and grants nothing; STOP takes back', async () => {
    await ledger.grant()
    expect(await ask({ kind: 'freeform' })).toEqual({ allow: false, reason: 'no_inbound' })
    const write = (text: string) => recordInbound({ tenant: 'acme', tel: TEL, text }, ledger.tenant, ledger.ports)
    expect(await write('yes please, sign me up')).toEqual({ stopped: false })
    expect(await ask({ kind: 'freeform' })).toMatchObject({ allow: true })
    expect(await ask({ kind: 'template', purpose: 'offers', category: 'marketing' })).toEqual({ allow: false, reason: 'wrong_purpose' })
    ledger.clock.forward(24 * 3_600 - 1)
    expect(await ask({ kind: 'freeform' })).toMatchObject({ allow: true })
    ledger.clock.forward(1)
    expect(await ask({ kind: 'freeform' })).toEqual({ allow: false, reason: 'window_closed' })
    expect(await write(' stop! ')).toEqual({ stopped: true })
    expect(await ask()).toEqual({ allow: false, reason: 'withdrawn' })
    expect(await count('consent_event')).toBe(2)
  })

  test('P10: the window is judged by when the message will be sent, and never by a time that is past', async () => {
    await recordInbound({ tenant: 'acme', tel: TEL }, ledger.tenant, ledger.ports)
    const start = ledger.clock.now().getTime()
    const sentAfter = (hours: number) => ask({ kind: 'freeform' }, new Date(start + hours * 3_600_000))
    expect(await sentAfter(23)).toMatchObject({ allow: true })
    expect(await sentAfter(24)).toEqual({ allow: false, reason: 'window_closed' })
    ledger.clock.forward(4 * 24 * 3_600)
    expect(await sentAfter(1)).toEqual({ allow: false, reason: 'window_closed' })
  })

  test.each([
    ['seconds taken for milliseconds', (now: Date) => new Date(now.getTime() / 1_000)],
    ['more than a day ahead', (now: Date) => new Date(now.getTime() + 86_401_000)],
    ['no date at all', () => new Date(NaN)],
  ])('a message time that cannot be right is refused, and its STOP counts: %s', async (_, timeOf) => {
    await ledger.grant()
    const write = (text: string) =>
      recordInbound({ tenant: 'acme', tel: TEL, text, at: timeOf(ledger.clock.now()) }, ledger.tenant, ledger.ports)
    await expect(write('hello')).rejects.toThrow(/^at is no time .*seconds \* 1000/)
    expect([await count('consent_event'), await count('contact_window')]).toEqual([1, 0])
    await expect(write('STOP')).rejects.toBeInstanceOf(TypeError)
    expect(await ask()).toEqual({ allow: false, reason: 'withdrawn' })
  })

  test('P7: a STOP counts from its arrival, however old its message claims to be', async () => {
    await ledger.grant()
    const at = new Date(ledger.clock.now().getTime() - 5 * 86_400_000)
    expect(await recordInbound({ tenant: 'acme', tel: TEL, text: 'STOP', at }, ledger.tenant, ledger.ports)).toEqual({ stopped: true })
    expect(await ask()).toEqual({ allow: false, reason: 'withdrawn' })
    expect(await ask({ kind: 'freeform' })).toEqual({ allow: false, reason: 'window_closed' })
  })
})
