import { encodePart, type Receipt } from '@unticked/core/event'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkLedger } from '../create-server.ts'
import { leafHash } from '../jws/hash.ts'
import { newTenantKeys } from '../keys/key-set.ts'
import { openTenantKeys } from '../keys/tenant-keys.ts'
import { GENESIS, nextHead } from '../ledger/chain.ts'
import { rebuildStates } from '../ledger/rebuild.ts'
import { seconds } from '../ports/clock.ts'
import { randomIds } from '../ports/id-source.ts'
import { quietLogger } from '../ports/logger.ts'
import { openStore, type StoreOptions } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { payloadOf, type Signed } from '../test-support/browser.ts'
import { createForge } from '../test-support/forge.ts'
import { listen, type LiveServer } from '../test-support/listen.ts'
import { ISSUER, PUBLIC_URL } from '../test-support/notices.ts'
import { manualClock, page, testOptions } from '../test-support/server.ts'
import { STORES } from '../test-support/stores.ts'
import { verifyReceipt } from '../verify/verify-receipt.ts'

const [MINE, THEIRS] = ['+31612345671', '+31612345672']
const MORE = [{ id: 'orders', cat: 'utility' }, { id: 'offers', cat: 'marketing' }]
const WAYS = ['alter table consent_event disable trigger user', 'alter table consent_event enable trigger user'] as const

/** The event as the operator would have liked it, under the signature of the person. */
function claimingMore({ jws, event }: Signed): string {
  const [header, , signature] = jws.split('.')
  return `${header}.${encodePart({ ...event, pur: MORE })}.${signature}`
}

// the embedded database takes seconds to start, and each test starts it several times
describe.each(STORES)('operator rewrites history, on $name', { timeout: 60_000 }, ({ kept, stop, available }) => {
  const clock = manualClock()
  const acme = newTenantKeys(clock.now(), randomIds)
  const tenantKeys = openTenantKeys('acme', acme)
  const keys = { tenants: { acme } }
  const forge = createForge({ now: seconds(clock.now()), issuer: ISSUER, keys: tenantKeys })
  let place: StoreOptions
  let live: LiveServer | undefined
  let visit: ReturnType<typeof page>

  async function start(): Promise<void> {
    live = await listen({ publicUrl: PUBLIC_URL, clock, keys, store: place })
    visit = page(fetch, live.issuer)
  }
  async function end(): Promise<void> {
    await live?.close()
    live = undefined
  }
  const record = async ({ token }: Signed) => (await visit.send(token)).body.receipt
  const check = () => checkLedger(testOptions({ keys, store: place }))
  /** What somebody does who owns the tables, while the server is down. */
  async function inside(work: (store: Store) => Promise<unknown>): Promise<void> {
    const store = await openStore(place, quietLogger)
    await store.query(WAYS[0])
    await work(store)
    await store.query(WAYS[1])
    await store.close()
  }

  beforeEach(async ({ skip }) => {
    if (!available) skip('not installed')
    place = await kept()
    await start()
  })
  afterEach(end)
  afterAll(stop)

  test('a row that says more than was signed fits nothing any more', async () => {
    const mine = forge.grant({}, MINE)
    await record(mine)
    await record(forge.grant({}, THEIRS))
    await end()
    expect(await check()).toMatchObject({ ok: true, faults: [] })
    await inside((store) => store.query('update consent_event set jws = $1 where seq = 1', [claimingMore(mine)]))
    const { ok, faults } = await check()
    expect([ok, faults.map(({ seq, kind }) => [seq, kind])]).toEqual([
      false, [[1, 'event_hash'], [1, 'chain'], [1, 'signature'], [null, 'state']],
    ])
  })

  test('with every hash, head and state made anew, it fits neither the person’s key nor the sealed number', async () => {
    const [mine, theirs] = [forge.grant({}, MINE), forge.grant({}, THEIRS)]
    await record(mine)
    await record(theirs)
    await end()
    await inside(async (store) => {
      let head: Buffer = GENESIS
      for (const [at, jws] of [claimingMore(mine), theirs.jws].entries()) {
        head = nextHead(head, leafHash(jws))
        await store.query('update consent_event set jws = $2, leaf = $3, head = $4 where seq = $1', [at + 1, jws, leafHash(jws), head])
      }
      await store.query('update chain_head set head = $1', [head])
      await rebuildStates(store, ['acme'])
    })
    const { ok, faults } = await check()
    expect([ok, faults.map(({ seq, kind }) => [seq, kind])]).toEqual([false, [[1, 'signature'], [1, 'disclosure']]])
  })

  test('a whole chain made anew by who has all keys is found by nobody but those who hold its receipts', async () => {
    const [mine, theirs] = [forge.grant({}, MINE), forge.grant({}, THEIRS)]
    const [myReceipt, theirReceipt] = [await record(mine), await record(theirs)]
    await end()
    const before = await check()
    await inside(async (store) => {
      for (const table of ['consent_event', 'consent_disclosure', 'consent_state']) await store.query(`delete from ${table}`)
      await store.query('update chain_head set seq = 0, head = $1', [GENESIS])
    })
    await start()
    const invented = forge.grant({ pur: MORE }, MINE)
    await record(invented)
    await record(theirs)
    expect(await live!.server.audit()).toMatchObject({ ok: true, faults: [], tenants: [{ events: 2 }] })

    // mine is genuine, and the ledger does not know its event
    const verify = (receipt: string) => verifyReceipt(receipt, tenantKeys.jwks, { issuer: ISSUER })
    expect(await verify(myReceipt)).toMatchObject({ ok: true, receipt: { seq: 1, evh: leafHash(mine.jws).toString('base64url') } })
    expect((await visit.get(`receipts/${payloadOf<Receipt>(myReceipt).evh}`)).body.code).toBe('receipt_unknown')
    // theirs is genuine, and so is the one that is given now: one issuer, one event at one place, two chains
    const { body } = await visit.get(`receipts/${payloadOf<Receipt>(theirReceipt).evh}`)
    const [then, now] = [await verify(theirReceipt), await verify(body.receipt)]
    if (!then.ok || !now.ok) return expect.unreachable()
    expect({ ...now.receipt, head: '', phd: '' }).toEqual({ ...then.receipt, head: '', phd: '' })
    expect(now.receipt.head).not.toBe(then.receipt.head)
    expect(now.receipt.phd).toBe(nextHead(GENESIS, leafHash(invented.jws)).toString('base64url'))
    expect(then.receipt.phd).toBe(payloadOf<Receipt>(myReceipt).head)
    // so does a head that was written down elsewhere
    expect(before.tenants[0]).toEqual({ tenant: 'acme', events: 2, head: then.receipt.head })
  })
})
