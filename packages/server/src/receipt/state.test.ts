import type { ConsentState, GrantEvent, Receipt } from '@unticked/core/event'
import { compactVerify, createLocalJWKSet } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newTenantKeys } from '../keys/key-set.ts'
import { openTenantKeys } from '../keys/tenant-keys.ts'
import type { EventRow } from '../ledger/rows.ts'
import { randomIds } from '../ports/id-source.ts'
import { newBrowser, payloadOf, signEvent, signGrant, withdrawClaims, type Browser } from '../test-support/browser.ts'
import { createForge } from '../test-support/forge.ts'
import { ISSUER } from '../test-support/notices.ts'
import { manualClock, openServer, page, type ConsentServer } from '../test-support/server.ts'
import { STORES } from '../test-support/stores.ts'
import { verifyReceipt } from '../verify/verify-receipt.ts'
import { signState } from './state.ts'

const ORDERS = { id: 'orders', cat: 'utility' } as const
const OFFERS = { id: 'offers', cat: 'marketing' } as const
const ELSEWHERE = '+31687654321'

describe.each(STORES)('what holds of a consent, asked by its receipt, on $name', ({ options, stop, available }) => {
  const clock = manualClock()
  let server: ConsentServer
  let visit: ReturnType<typeof page>

  /** Each test is about somebody else. */
  let tel: string
  let people = 0

  beforeAll(async () => {
    if (!available) return
    server = await openServer({ store: await options(), clock })
    visit = page(server.fetch)
  })
  beforeEach(() => void (tel = `+3161234567${people++}`))
  afterAll(async () => {
    await server?.close()
    await stop()
  })

  async function agree(pur: GrantEvent['pur'], who = tel, browser: Browser = newBrowser()): Promise<Receipt> {
    const answer = await visit.send(signGrant(browser, await visit.challenge(browser), { pur, tel: who }).token)
    clock.forward(10)
    return payloadOf<Receipt>(answer.body.receipt)
  }
  const asked = async ({ evh }: Receipt) => (await visit.get(`receipts/${evh}`)).body as unknown as { receipt: string; state?: string }
  const held = async (receipt: Receipt) => payloadOf<ConsentState>((await asked(receipt)).state!).pur.map(({ id, st }) => [id, st])

  describe.skipIf(!available)('the server', () => {
    test('says that it holds, signed like a receipt and never taken for one', async () => {
      const receipt = await agree([ORDERS])
      const { state } = await asked(receipt)
      expect(payloadOf(state!)).toEqual({ iss: ISSUER, iat: Math.floor(clock.now().getTime() / 1_000), evh: receipt.evh, pur: [{ ...ORDERS, st: 'active' }] })
      const jwks = server.jwks('acme')
      const { protectedHeader } = await compactVerify(state!, createLocalJWKSet(jwks as never))
      expect(protectedHeader).toEqual({ alg: 'ES256', typ: 'optin-state+jwt', kid: jwks.keys[0]!.kid })
      expect(await verifyReceipt(state, jwks)).toMatchObject({ ok: false, step: 'header' })
    })

    test('says what a STOP message ended, and leaves the receipt as it was', async () => {
      const receipt = await agree([ORDERS, OFFERS])
      await server.recordInbound({ tenant: 'acme', tel, at: clock.now(), text: 'STOP' })
      expect(await held(receipt)).toEqual([['orders', 'withdrawn'], ['offers', 'withdrawn']])
      expect(payloadOf((await asked(receipt)).receipt)).toEqual(receipt)
    })

    test('says what another device took back, purpose by purpose', async () => {
      const [here, there] = [await agree([ORDERS, OFFERS]), await agree([OFFERS])]
      const other = newBrowser()
      await visit.send(signEvent(other, withdrawClaims(other, { iat: there.iat, prev: there.evh, pur: [OFFERS] }), null).token)
      expect(await held(here)).toEqual([['orders', 'active'], ['offers', 'withdrawn']])
    })

    test('says that it holds again, once the person agreed again', async () => {
      const receipt = await agree([ORDERS])
      await server.recordInbound({ tenant: 'acme', tel, at: clock.now(), text: 'STOP' })
      clock.forward(10)
      await agree([ORDERS])
      expect(await held(receipt)).toEqual([['orders', 'active']])
    })

    test('says nothing of what else the person agreed to, and nothing of others', async () => {
      const receipt = await agree([ORDERS])
      await agree([OFFERS])
      await agree([ORDERS], ELSEWHERE)
      await server.recordInbound({ tenant: 'acme', tel: ELSEWHERE, at: clock.now(), text: 'STOP' })
      expect(await held(receipt)).toEqual([['orders', 'active']])
    })

    test('says nothing about an event that gave nothing', async () => {
      const { evh, iat } = await agree([ORDERS])
      const browser = newBrowser()
      const answer = await visit.send(signEvent(browser, withdrawClaims(browser, { iat, prev: evh }), null).token)
      expect(Object.keys(await asked(payloadOf<Receipt>(answer.body.receipt)))).toEqual(['receipt'])
    })
  })
})

test('of a person who was erased nothing holds, and no row is looked for', async () => {
  const now = 1_795_000_000
  const { signing } = openTenantKeys('acme', newTenantKeys(new Date(), randomIds))
  const row = { tenant: 'acme', evt: 'grant', leaf: Buffer.alloc(32), jws: createForge({ now }).grant().jws, tag: null } as unknown as EventRow
  const state = await signState(row, ISSUER, signing, now, { query: () => Promise.reject(new Error('asked')) })
  expect(payloadOf<ConsentState>(state!).pur).toEqual([{ ...ORDERS, st: 'withdrawn' }])
})
