import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { quietLogger } from '../ports/logger.ts'
import { openTestLedger, type TestLedger } from '../test-support/ledger.ts'
import { TEL } from '../test-support/notices.ts'
import { STORES } from '../test-support/stores.ts'
import { canSend } from './can-send.ts'
import type { MarketingPreference } from './message.ts'
import { recordPreference } from './preference.ts'

const OFFERS = { id: 'offers', cat: 'marketing' } as const
const ORDERS = { id: 'orders', cat: 'utility' } as const
const STOPPED = { allow: false, reason: 'marketing_stopped' }
const ALLOWED = expect.objectContaining({ allow: true })

describe.each(STORES)('promotions that are stopped inside WhatsApp, on $name', ({ empty, stop, available }) => {
  let ledger: TestLedger
  const choose = (value: MarketingPreference['value'], over: Partial<MarketingPreference> = {}) =>
    recordPreference({ tel: TEL, value, ...over }, ledger.tenant, ledger.ports)
  const ask = ({ id, cat }: typeof OFFERS | typeof ORDERS = OFFERS, over: { sender?: string; tel?: string } = {}) =>
    canSend({ tenant: 'acme', tel: TEL, message: { kind: 'template', purpose: id, category: cat }, ...over }, ledger.tenants, { ...ledger.ports, logger: quietLogger })
  /** A time so many seconds after the start, as a webhook tells it; the server's clock says 600. */
  const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 10, 0, seconds))

  beforeEach(async ({ skip }) => {
    if (!available) skip('not installed')
    ledger = await openTestLedger(await empty())
    await ledger.grant({ pur: [OFFERS, ORDERS] })
    ledger.clock.forward(600)
  })
  afterEach(() => ledger?.store.close().catch(() => {}))
  afterAll(stop)

  test('P11: marketing alone is stopped, until it is resumed', async () => {
    await choose('stop', { at: at(1) })
    expect([await ask(OFFERS), await ask(ORDERS)]).toEqual([STOPPED, ALLOWED])
    await choose('resume', { at: at(2) })
    expect(await ask(OFFERS)).toEqual(ALLOWED)
    expect(await ledger.audit()).toMatchObject({ ok: true, tenants: [{ events: 1 }] })
  })

  test('P11: a new opt-in does not lift a stop, and a resume is no opt-in', async () => {
    await choose('stop')
    await ledger.grant({ pur: [OFFERS] })
    expect(await ask(OFFERS)).toEqual(STOPPED)
    await ledger.withdraw({ pur: [OFFERS] })
    await choose('resume', { at: at(601) })
    expect(await ask(OFFERS)).toEqual({ allow: false, reason: 'withdrawn' })
    await choose('resume', { tel: '+31687654321', at: at(601) })
    expect(await ask(OFFERS, { tel: '+31687654321' })).toEqual({ allow: false, reason: 'no_opt_in' })
  })

  test('P11: a stop is for one number of the business, and counts for every one where none is named', async () => {
    await choose('stop', { sender: '106540' })
    const answers = async () => [await ask(OFFERS, { sender: '106540' }), await ask(OFFERS, { sender: '999' }), await ask(OFFERS)]
    expect(await answers()).toEqual([STOPPED, ALLOWED, STOPPED])
    await choose('stop')
    expect(await answers()).toEqual([STOPPED, STOPPED, STOPPED])
    await choose('resume', { at: at(601) })
    expect(await answers()).toEqual([STOPPED, ALLOWED, STOPPED])
  })

  test.each([
    ['a stop that is told again after it was resumed', [['resume', 2], ['stop', 1]], ALLOWED],
    ['a resume that is told late', [['stop', 2], ['resume', 1]], STOPPED],
    ['both of one second', [['stop', 1], ['resume', 1]], STOPPED],
    ['both of one second, the other way round', [['resume', 1], ['stop', 1]], STOPPED],
    ['a resume that is told late, both ahead of this clock', [['stop', 700], ['resume', 650]], STOPPED],
    ['a stop that is told late, both ahead of this clock', [['resume', 700], ['stop', 650]], ALLOWED],
    ['a resume just after a stop, both ahead of this clock', [['stop', 700], ['resume', 701]], ALLOWED],
  ] as const)('P11: the latest choice counts, whatever comes last: %s', async (_, choices, expected) => {
    for (const [value, seconds] of choices) {
      await choose(value, { at: at(seconds) })
      ledger.clock.forward(1)
    }
    expect(await ask(OFFERS)).toEqual(expected)
  })

  test('P11: a stop without a time comes after all that is known, and a resume without one is refused', async () => {
    await choose('resume', { at: at(700) })
    await choose('stop')
    expect(await ask(OFFERS)).toEqual(STOPPED)
    await choose('resume', { at: at(650) })
    expect(await ask(OFFERS)).toEqual(STOPPED)
    await expect(choose('resume')).rejects.toThrow(expect.objectContaining({ name: 'TypeError', message: expect.stringMatching(/^A resume needs at:/) }))
    expect(await ask(OFFERS)).toEqual(STOPPED)
    // @ts-expect-error a resume has a time
    const resume: MarketingPreference = { tenant: 'acme', tel: TEL, value: 'resume' }
    expect(resume).not.toHaveProperty('at')
  })

  test('P11: a stop whose time cannot be right counts all the same, and a resume does not', async () => {
    const seconds = { at: new Date(at(1).getTime() / 1_000) }
    await expect(choose('stop', seconds)).rejects.toThrow(/^at is no time .*seconds \* 1000/)
    expect(await ask(OFFERS)).toEqual(STOPPED)
    await expect(choose('resume', seconds)).rejects.toBeInstanceOf(TypeError)
    expect(await ask(OFFERS)).toEqual(STOPPED)
  })

  test.each([
    ['value is not one of stop, resume', { value: 'STOP' as 'stop' }],
    ['sender is no id', { sender: '' }],
    ['sender is no id', { sender: 106_540 as unknown as string }],
  ])('%s: a mistake of the caller is thrown, and nothing is kept', async (message, over) => {
    await expect(choose('stop', over)).rejects.toThrow(expect.objectContaining({ name: 'TypeError', message: expect.stringContaining(message) }))
    await expect(choose('stop', { tel: '31612345678' })).rejects.toMatchObject({ code: 'number_malformed' })
    expect(await ask(OFFERS)).toEqual(ALLOWED)
  })
})
