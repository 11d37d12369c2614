import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newTenantKeys } from '../keys/key-set.ts'
import { randomIds } from '../ports/id-source.ts'
import { seconds } from '../ports/clock.ts'
import { grantClaims, newBrowser, signEvent, signGrant, withdrawClaims, type Browser } from '../test-support/browser.ts'
import { listen, type LiveServer } from '../test-support/listen.ts'
import { notice, ORIGIN } from '../test-support/notices.ts'
import { manualClock, page } from '../test-support/server.ts'
import { STORES } from '../test-support/stores.ts'

const denied = newBrowser()
const each = { origins: [ORIGIN], notices: [notice] }
const tenants = [{ id: 'acme', ...each }, { id: 'unbound', ...each, acceptUnboundEvents: true }, { id: 'strict', ...each, deniedKeys: [denied.jkt] }]
const limits = { address: 'unlimited', tenant: 'unlimited', number: { burst: 1, perSecond: 0.01 } } as const

describe.each(STORES)('over HTTP on $name, by its settings', ({ options, stop, available }) => {
  const clock = manualClock()
  const now = () => seconds(clock.now())
  let live: LiveServer
  const visiting = (tenant: string) => {
    const issuer = live.issuer.replace(/[^/]+$/, tenant)
    const visit = page(fetch, issuer)
    return {
      ...visit,
      async optIn(browser: Browser, tel: string) {
        return signGrant(browser, await visit.challenge(browser), { tel }).token
      },
      unbound(changes: object, tel: string) {
        const browser = newBrowser()
        return signEvent(browser, { ...grantClaims(browser, { iat: now(), audience: issuer }), ...changes }, tel).token
      },
      withdrawal: (browser: Browser, tel: string) => signEvent(browser, withdrawClaims(browser, { iat: now(), aud: issuer }), tel).token,
    }
  }

  beforeAll(async () => {
    if (!available) return
    const keys = { tenants: Object.fromEntries(tenants.map(({ id }) => [id, newTenantKeys(clock.now(), randomIds)])) }
    live = await listen({ clock, tenants, limits, keys, store: await options() })
  })
  afterAll(async () => {
    await live?.close()
    await stop()
  })

  describe.skipIf(!available)('a tenant', () => {
    test('limits new opt-ins for one number; repeats, withdrawals and other numbers are not limited', async () => {
      const visit = visiting('acme')
      const first = await visit.optIn(newBrowser(), '+31612345671')
      expect((await visit.send(first)).status).toBe(201)
      const second = await visit.optIn(newBrowser(), '+31612345671')
      const refused = await visit.send(second)
      expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toEqual([429, 'number_limited', '100'])
      expect((await visit.send(first)).status).toBe(200)
      expect((await visit.send(await visit.optIn(newBrowser(), '+31687654321'))).status).toBe(201)
      expect((await visit.send(visit.withdrawal(newBrowser(), '+31612345671'))).status).toBe(201)
      clock.forward(100)
      expect((await visit.send(second)).status).toBe(201)
    })

    test('takes an event without a challenge only where it says so, and compares it with its notices', async () => {
      const [visit, other] = [visiting('unbound'), visiting('acme')]
      expect((await visit.send(visit.unbound({}, '+31612345672'))).status).toBe(201)
      expect((await visit.send(visit.unbound({ biz: { id: 'acme', name: 'Acme Bank' } }, '+31612345673'))).body.code).toBe('business_mismatch')
      expect((await visit.send(visit.unbound({ iat: now() - 86_521 }, '+31612345674'))).body.code).toBe('time_out_of_range')
      expect((await other.send(other.unbound({}, '+31612345675'))).body.code).toBe('challenge_required')
    })

    test('takes no consent from a key on its deny list, and lets it take back all the same', async () => {
      const visit = visiting('strict')
      expect(await visit.send(await visit.optIn(denied, '+31612345676'))).toMatchObject({ status: 403, body: { code: 'key_denied' } })
      expect((await visit.send(await visit.optIn(newBrowser(), '+31612345677'))).status).toBe(201)
      expect((await visit.send(visit.withdrawal(denied, '+31612345677'))).status).toBe(201)
    })

    test('has a ledger that is sound', async () => {
      const { ok, tenants: ledgers } = await live.server.audit()
      expect([ok, ledgers.map(({ events }) => events)]).toEqual([true, [4, 1, 2]])
    })
  })
})
