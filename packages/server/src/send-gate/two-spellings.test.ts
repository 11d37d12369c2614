import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withdraw } from '../events/withdraw.ts'
import { quietLogger } from '../ports/logger.ts'
import { exportSubject } from '../rights/export-subject.ts'
import { openTestLedger, type TestLedger } from '../test-support/ledger.ts'
import { STORES } from '../test-support/stores.ts'
import { canSend } from './can-send.ts'
import { recordInbound } from './inbound.ts'
import type { Message } from './message.ts'
import { recordPreference } from './preference.ts'

const OFFERS = { kind: 'template', purpose: 'offers', category: 'marketing' } as const
const WITHDRAWN = { allow: false, reason: 'withdrawn' }
const ALLOWED = expect.objectContaining({ allow: true })

/** Per country, the number that was signed and the other spelling, both ways round. */
const SPELLINGS = [
  ['Brazil', '+5511987654321', '+551187654321'],
  ['Brazil', '+551187654321', '+5511987654321'],
  ['Mexico', '+525512345678', '+5215512345678'],
  ['Mexico', '+5215512345678', '+525512345678'],
  ['Argentina', '+541112345678', '+5491112345678'],
  ['Argentina', '+5491112345678', '+541112345678'],
] as const

/** The number that a token discloses: the third part of its disclosure. */
const disclosed = (token: string) => (JSON.parse(Buffer.from(token.split('~')[1]!, 'base64url').toString()) as string[])[2]

describe.each(STORES)('a number under two spellings, on $name', ({ empty, stop, available }) => {
  let ledger: TestLedger
  const ask = (tel: string, message: Message = OFFERS) => canSend({ tenant: 'acme', tel, message }, ledger.tenants, { ...ledger.ports, logger: quietLogger })
  const grant = (tel: string) => ledger.grant({ tel, pur: [{ id: 'offers', cat: 'marketing' }] })
  const write = (tel: string, text: string) => recordInbound({ tenant: 'acme', tel, text }, ledger.tenant, ledger.ports)

  beforeEach(async ({ skip }) => {
    if (!available) skip('not installed')
    ledger = await openTestLedger(await empty())
  })
  afterEach(() => ledger?.store.close().catch(() => {}))
  afterAll(stop)

  test.each(SPELLINGS)('P11: %s: promotions that are stopped for the one are stopped for the other (%s, %s)', async (_, signed, told) => {
    await grant(signed)
    expect([await ask(signed), await ask(told)]).toEqual([ALLOWED, ALLOWED])
    await recordPreference({ tel: told, value: 'stop' }, ledger.tenant, ledger.ports)
    const stopped = { allow: false, reason: 'marketing_stopped' }
    expect([await ask(signed), await ask(told)]).toEqual([stopped, stopped])
    expect(await ledger.audit()).toMatchObject({ ok: true, tenants: [{ events: 1 }] })
  })

  test.each(SPELLINGS)('P7: %s: a STOP from the one ends what was signed with the other, and opens its window (%s, %s)', async (_, signed, told) => {
    await grant(signed)
    expect(await ask(signed, { kind: 'freeform' })).toEqual({ allow: false, reason: 'no_inbound' })
    expect(await write(told, 'STOP')).toEqual({ stopped: true })
    expect([await ask(signed), await ask(told)]).toEqual([WITHDRAWN, WITHDRAWN])
    expect(await ask(signed, { kind: 'freeform' })).toEqual(ALLOWED)
    expect(await ledger.audit()).toMatchObject({ ok: true, tenants: [{ events: 2 }] })
  })

  test.each(SPELLINGS)('P7: %s: a stop by another way counts too, and an export has both as they were written (%s, %s)', async (_, signed, told) => {
    await grant(signed)
    await withdraw({ tel: told, via: 'email' }, ledger.tenant, ledger.ports)
    expect([await ask(signed), await ask(told)]).toEqual([WITHDRAWN, WITHDRAWN])
    const { subject, events } = await exportSubject(told, ledger.tenant, ledger.ports)
    expect([subject.value, ...events.map(({ token }) => disclosed(token))]).toEqual([told, signed, told])
  })

  test('P7: a landline and another number of the same digits stay apart', async () => {
    await grant('+551132345678')
    await write('+5511932345678', 'STOP')
    expect(await ask('+551132345678')).toEqual(ALLOWED)
  })
})
