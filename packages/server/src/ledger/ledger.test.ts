import type { Category, ConsentRecord, Receipt } from '@unticked/core/event'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { canSend } from '../send-gate/can-send.ts'
import { EVERYTHING, recordStop } from '../events/record-stop.ts'
import { withdraw } from '../events/withdraw.ts'
import { leafHash } from '../jws/hash.ts'
import { newBrowser, payloadOf, signEvent, withdrawClaims } from '../test-support/browser.ts'
import { openTestLedger, type TestLedger } from '../test-support/ledger.ts'
import { TEL } from '../test-support/notices.ts'
import { STORES } from '../test-support/stores.ts'
import { createAppend } from './append.ts'
import { seconds } from '../ports/clock.ts'
import { quietLogger } from '../ports/logger.ts'

const ORDERS = { kind: 'template', purpose: 'orders', category: 'utility' } as const
const both = [{ id: 'orders', cat: 'utility' }, { id: 'offers', cat: 'marketing' }] as const

describe.each(STORES)('the ledger on $name', ({ empty, stop, available }) => {
  let ledger: TestLedger
  const ask = (message: Parameters<typeof canSend>[0]['message'] = ORDERS, tel = TEL) =>
    canSend({ tenant: 'acme', tel, message }, ledger.tenants, { ...ledger.ports, logger: quietLogger })
  const count = async (table: string) => (await ledger.store.query<{ n: number }>(`select count(*) as n from ${table}`))[0]!.n

  beforeEach(async ({ skip }) => {
    if (!available) skip('not installed')
    ledger = await openTestLedger(await empty())
  })
  afterEach(() => ledger?.store.close().catch(() => {}))
  afterAll(stop)

  test('chains events, counts from one, and checks out', async () => {
    const first = await ledger.grant()
    const second = await ledger.grant({ tel: '+4915112345678' })
    expect([first.seq, second.seq]).toEqual([1, 2])
    expect(first.phd).toBe(Buffer.alloc(32).toString('base64url'))
    expect(second.phd).toBe(first.head)
    expect(await ledger.audit()).toEqual({ ok: true, faults: [], tenants: [{ tenant: 'acme', events: 2, head: second.head }] })
  })

  test('answers a repeat with the same receipt and adds nothing', async () => {
    const { token } = ledger.sign()
    const first = await ledger.accept(token)
    ledger.clock.forward(60)
    expect(await ledger.accept(token)).toEqual(first)
    ledger.clock.forward(7_200)
    expect(await ledger.accept(token)).toEqual(first)
    expect(await count('consent_event')).toBe(1)
  })

  test('answers ten deliveries at once with one row', async () => {
    const { token } = ledger.sign()
    const receipts = await Promise.all(Array.from({ length: 10 }, () => ledger.accept(token)))
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1)
    expect(await count('consent_event')).toBe(1)
    expect(await ledger.audit()).toMatchObject({ ok: true })
  })

  test('commits a crowd together, and one that is refused does not hold up the others', async () => {
    const browser = newBrowser()
    const chl = ledger.challenge(browser)
    const crowd = Array.from({ length: 40 }, (_, at) => ledger.sign({ tel: `+316000000${10 + at}` }).token)
    const twins = [ledger.sign({ chl }, browser).token, ledger.sign({ chl }, browser).token]
    const statements: string[] = []
    const { query, tx } = ledger.store
    ledger.store.tx = (work) => tx((db) => work({ query: (sql, params) => (statements.push(sql), db.query(sql, params)) }))
    const results = await Promise.allSettled([...crowd, ...twins, crowd[0]!].map((token) => ledger.accept(token)))
    const refused = { status: 'rejected', reason: expect.objectContaining({ code: 'challenge_spent' }) }
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([refused])
    const seqs = results.flatMap((result) => (result.status === 'fulfilled' ? result.value.seq : []))
    expect(new Set(seqs)).toEqual(new Set(Array.from({ length: 41 }, (_, at) => at + 1)))
    expect(statements.filter((sql) => sql.startsWith('insert into consent_event')).length).toBeLessThan(10)
    ledger.store.tx = tx
    expect(await query('select count(*)::integer as n from consent_event')).toEqual([{ n: 41 }])
    expect(await ledger.audit()).toMatchObject({ ok: true })
  })

  test('two processes keep one chain, each waiting for the other', async () => {
    const { tx } = ledger.store
    const collisions: unknown[] = []
    ledger.store.tx = (work) => tx(work).catch((error: unknown) => Promise.reject((collisions.push(error), error)))
    const grants = Array.from({ length: 30 }, (_, at) => ledger.sign({ tel: `+316000000${10 + at}` }).token)
    const appends = [ledger.ports.append, createAppend(ledger.store)]
    const deliver = (token: string, at: number) => {
      ledger.ports.append = appends[at % 2]!
      return ledger.accept(token)
    }
    const seqs = (await Promise.all(grants.map(deliver))).map(({ seq }) => seq)
    expect(new Set(seqs).size).toBe(30)
    expect(collisions).toEqual([])
    expect(await ledger.audit()).toMatchObject({ ok: true, tenants: [{ events: 30 }] })
  })

  test('a grant, its withdrawal and a stop that arrive together count in their order', async () => {
    const first = ledger.sign()
    const evh = leafHash(first.jws).toString('base64url')
    await Promise.all([ledger.accept(first.token), ledger.withdraw({ prev: evh }, null), ledger.accept(ledger.sign().token)])
    expect(await ask()).toEqual({ allow: false, reason: 'withdrawn' })
    expect(await ledger.audit()).toMatchObject({ ok: true, tenants: [{ events: 3 }] })
  })

  test('what cannot be written together is written one by one', async () => {
    const { tx } = ledger.store
    let broken = true
    ledger.store.tx = (work) => (broken ? ((broken = false), Promise.reject(Object.assign(new Error('no'), { code: '23514' }))) : tx(work))
    const receipts = await Promise.all([ledger.grant(), ledger.grant({ tel: '+4915112345678' })])
    expect(receipts.map(({ seq }) => seq)).toEqual([1, 2])
  })

  test('refuses another event under a known id, and a spent challenge', async () => {
    const browser = newBrowser()
    const chl = ledger.challenge(browser)
    const { token, event } = ledger.sign({ chl }, browser)
    await ledger.accept(token)
    const { _sd: _, _sd_alg: __, ...claims } = event
    const twin = signEvent(browser, { ...claims, chl: ledger.challenge(browser) }).token
    await expect(ledger.accept(twin)).rejects.toMatchObject({ code: 'event_conflict' })
    await expect(ledger.accept(ledger.sign({ chl }, browser).token)).rejects.toMatchObject({ code: 'challenge_spent' })
    expect(await count('consent_event')).toBe(1)
  })

  test('takes a withdrawal whose challenge was spent before', async () => {
    const browser = newBrowser()
    const chl = ledger.challenge(browser)
    await ledger.accept(ledger.sign({ chl }, browser).token)
    const { token } = signEvent(browser, withdrawClaims(browser, { iat: seconds(ledger.clock.now()), chl }))
    expect(await ledger.accept(token)).toMatchObject({ st: 'withdrawn', evt: 'withdraw' })
    expect(await ask()).toEqual({ allow: false, reason: 'withdrawn' })
  })

  test('a grant older than the withdrawal never brings anything back', async () => {
    const queued = ledger.sign()
    ledger.clock.forward(60)
    await ledger.withdraw()
    expect(await ledger.accept(queued.token)).toMatchObject({ st: 'recorded' })
    expect(await ask()).toEqual({ allow: false, reason: 'withdrawn' })
    ledger.clock.forward(1)
    expect(await ledger.grant()).toMatchObject({ st: 'active' })
    expect(await ask()).toMatchObject({ allow: true })
    expect(await ledger.audit()).toMatchObject({ ok: true })
  })

  test('a withdrawal by event hash needs no number, and waits for its grant if it came first', async () => {
    const known = await ledger.grant({ pur: [...both] })
    await ledger.withdraw({ prev: known.evh, pur: [{ id: 'offers', cat: 'marketing' }] }, null)
    expect(await ask()).toMatchObject({ allow: true })
    expect(await ask({ kind: 'template', purpose: 'offers', category: 'marketing' })).toEqual({ allow: false, reason: 'withdrawn' })
    const queued = ledger.sign({ tel: '+4915112345678' })
    await ledger.withdraw({ prev: leafHash(queued.jws).toString('base64url'), iat: seconds(ledger.clock.now()) - 500 }, null)
    await ledger.accept(queued.token)
    expect(await ask(ORDERS, '+4915112345678')).toEqual({ allow: false, reason: 'withdrawn' })
    expect(await ledger.audit()).toMatchObject({ ok: true })
  })

  test('a renewal for another number ends what it renewed, and only that', async () => {
    const offers = { kind: 'template', purpose: 'offers', category: 'marketing' } as const
    const { evh } = await ledger.grant({ pur: [...both] })
    ledger.clock.forward(60)
    await ledger.grant({ evt: 'renew', prev: evh })
    expect([await ask(), await ask(offers)]).toMatchObject([{ allow: true }, { allow: true }])
    ledger.clock.forward(60)
    expect(await ledger.grant({ evt: 'renew', prev: evh, tel: '+4915112345678' })).toMatchObject({ st: 'active' })
    expect([await ask(), await ask(offers)]).toMatchObject([{ allow: false, reason: 'withdrawn' }, { allow: true }])
    expect(await ask(ORDERS, '+4915112345678')).toMatchObject({ allow: true })
    expect(await ledger.audit()).toMatchObject({ ok: true })
  })

  test('a withdrawal of an event takes it back even with a slow clock', async () => {
    const { evh } = await ledger.grant()
    await ledger.withdraw({ prev: evh, iat: seconds(ledger.clock.now()) - 90_000 }, null)
    expect(await ask()).toEqual({ allow: false, reason: 'withdrawn' })
  })

  test('an old withdrawal that comes late leaves a newer grant alone', async () => {
    await ledger.grant()
    await ledger.withdraw({ iat: seconds(ledger.clock.now()) - 500 })
    expect(await ask()).toMatchObject({ allow: true })
  })

  test('answers a stop for a stranger as for anybody, and adds one record each', async () => {
    await ledger.grant()
    for (const value of [TEL, '+4915112345678']) {
      const stop = { subject: { kind: 'tel', value }, pur: EVERYTHING, via: 'thread', at: ledger.clock.now() } as const
      const receipt = await recordStop(stop, ledger.tenant, ledger.ports)
      expect(receipt.split('.')).toHaveLength(3)
    }
    expect(await ask()).toEqual({ allow: false, reason: 'withdrawn' })
    expect(await ledger.audit()).toMatchObject({ ok: true, tenants: [{ events: 3 }] })
  })

  test('a withdrawal says how the person asked, "web" unless told', async () => {
    const viaOf = async (via?: 'store') => {
      const receipt = await withdraw({ tel: TEL, ...(via && { via }) }, ledger.tenant, ledger.ports)
      const { evh } = payloadOf<Receipt>(receipt)
      const [row] = await ledger.store.query<{ jws: string }>('select jws from consent_event where leaf = $1', [Buffer.from(evh, 'base64url')])
      return payloadOf<ConsentRecord>(row!.jws).via
    }
    expect([await viaOf(), await viaOf('store')]).toEqual(['web', 'store'])
    await expect(withdraw({ tel: TEL, via: 'pigeon' as 'web' }, ledger.tenant, ledger.ports)).rejects.toBeInstanceOf(TypeError)
    await expect(withdraw({ tel: TEL, purposes: [] }, ledger.tenant, ledger.ports)).rejects.toBeInstanceOf(TypeError)
  })

  test('a withdrawal of what was never offered is refused alike for everybody; of what was once offered, taken', async () => {
    await ledger.grant()
    const stop = (id: string, cat: Category, tel = TEL) => withdraw({ tel, purposes: [{ id, cat }] }, ledger.tenant, ledger.ports)
    for (const tel of [TEL, '+4915112345678']) {
      await expect(stop('gone', 'utility', tel)).rejects.toMatchObject({ name: 'UntickedError', code: 'purpose_not_offered' })
      await expect(stop('orders', 'marketing', tel)).rejects.toMatchObject({ code: 'purpose_not_offered' })
    }
    expect(await count('consent_event')).toBe(1)
    const { offers } = ledger.tenant
    const later = { ...ledger.tenant, offers: { ...offers, purposes: [] } }
    await withdraw({ tel: TEL, purposes: [{ id: 'orders', cat: 'utility' }] }, later, ledger.ports)
    expect(await ask()).toEqual({ allow: false, reason: 'withdrawn' })
  })

  test('keeps the number sealed and nowhere else', async () => {
    await ledger.grant()
    for (const table of ['consent_event', 'consent_disclosure', 'consent_state', 'contact_window', 'outbox']) {
      const rows = await ledger.store.query<{ row: string }>(`select t::text as row from ${table} t`)
      const text = rows.map(({ row }) => row + Buffer.from(row.match(/eyJ[\w-]+\.([\w-]+)/)?.[1] ?? '', 'base64url').toString('utf8')).join('\n')
      expect(text).not.toContain('31612345678')
      expect(text).not.toContain(Buffer.from('31612345678').toString('hex'))
    }
    expect(await count('consent_disclosure')).toBe(1)
  })

  test('is append-only: rows do not change, but the tag can be erased', async () => {
    await ledger.grant()
    const refused = (sql: string) => expect(ledger.store.query(sql)).rejects.toThrow('append-only')
    await refused(`update consent_event set evt = 'renew'`)
    await refused('update consent_event set tag = null, tag_key = null, late = true')
    await refused('update consent_event set tag_key = 2')
    await refused('delete from consent_event')
    await refused('truncate consent_event')
    await ledger.store.query('update consent_event set tag = null, tag_key = null')
  })

  test.each([
    ['event_hash', `update consent_event set leaf = sha256('x') where seq = 1`],
    ['chain', `update consent_event set head = sha256('x') where seq = 1`],
    ['signature', `update consent_event set jws = left(jws, length(jws) - 4) || 'AAAA' where seq = 1`],
    ['columns', `update consent_event set client_iat = client_iat - interval '1 day' where seq = 1`],
    ['columns', `update consent_event set evt = 'renew' where seq = 1`],
    ['effect', `update consent_event set st = 'recorded' where seq = 1`],
    ['disclosure', `update consent_event set tag = sha256('x') where seq = 1`],
    ['disclosure', 'update consent_disclosure set seq = 3 - seq'],
    ['sequence', 'delete from consent_event where seq = 1'],
    ['chain_head', 'delete from consent_event where seq = 2'],
    ['state', `update consent_state set status = 'active', category = 'marketing'`],
    ['state', 'delete from consent_state'],
  ])('a check finds %s: %s', async (kind, sql) => {
    await ledger.grant()
    await ledger.grant({ tel: '+4915112345678' })
    await ledger.store.query('alter table consent_event disable trigger user')
    await ledger.store.tx(async (db) => {
      if (sql.startsWith('update consent_disclosure')) await db.query('alter table consent_disclosure drop constraint consent_disclosure_pkey')
      await db.query(sql)
    })
    const { ok, faults } = await ledger.audit()
    expect(ok).toBe(false)
    expect(faults.map((fault) => fault.kind)).toContain(kind)
  })

  test('a store that is gone is "unavailable", never a yes', async () => {
    await ledger.grant()
    const { token } = ledger.sign()
    await ledger.store.close()
    expect(await ask()).toEqual({ allow: false, reason: 'unavailable' })
    await expect(ledger.accept(token)).rejects.toBeInstanceOf(Error)
  })
})
