import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { ConsentServerOptions } from '../create-server.ts'
import { BEARER, notice, ORIGIN, PUBLIC_URL, TEL } from '../test-support/notices.ts'
import { manualClock, openServer, page, type ConsentServer } from '../test-support/server.ts'
import { listen } from '../test-support/listen.ts'
import { STORES } from '../test-support/stores.ts'

/** The one that starts faster, where it is there: each test opens a server of its own. */
const quick = STORES.findLast(({ available }) => available)!
afterAll(quick.stop)

let server: ConsentServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

const OFF = { address: 'unlimited', tenant: 'unlimited', number: 'unlimited' } as const
async function open(limits: ConsentServerOptions['limits'], extra: Partial<ConsentServerOptions> = {}) {
  const clock = manualClock()
  server = await openServer({ clock, store: await quick.options(), limits: { ...OFF, ...limits }, ...extra })
  const { fetch } = server
  const from = (address: string | undefined, headers: Record<string, string> = {}) => {
    const send = (request: Request) => {
      for (const [name, value] of Object.entries(headers)) request.headers.set(name, value)
      return fetch(request, address === undefined ? {} : { address })
    }
    return page(send)
  }
  return { clock, from }
}

describe('an address', () => {
  const limits = { address: { burst: 3, perSecond: 0.5 } }
  test('is let through so often, then told how long to wait, then let through again', async () => {
    const { clock, from } = await open(limits)
    const visit = from('192.0.2.1')
    for (let times = 0; times < 3; times++) expect((await visit.askChallenge()).status).toBe(200)
    const refused = await visit.askChallenge()
    expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toEqual([429, 'rate_limited', '2'])
    expect((await from('192.0.2.2').askChallenge()).status).toBe(200)
    clock.forward(2)
    expect((await visit.askChallenge()).status).toBe(200)
  })
  test('is counted on every route of a tenant', async () => {
    const { from } = await open({ address: { burst: 1, perSecond: 0.001 } })
    const calls = [
      (visit: ReturnType<typeof page>) => visit.askChallenge(),
      (visit: ReturnType<typeof page>) => visit.send('x'),
      (visit: ReturnType<typeof page>) => visit.get(`receipts/${'A'.repeat(43)}`),
      (visit: ReturnType<typeof page>) => visit.get('.well-known/jwks.json'),
      (visit: ReturnType<typeof page>) => visit.post('withdraw', JSON.stringify({ tel: TEL }), 'application/json'),
    ]
    for (const [at, call] of calls.entries()) {
      const visit = from(`192.0.2.${at}`)
      expect((await call(visit)).status).not.toBe(429)
      expect((await call(visit)).status).toBe(429)
    }
  })
  test('of IPv6 is a whole /64 network', async () => {
    const { from } = await open({ address: { burst: 1, perSecond: 0.001 } })
    expect((await from('2001:db8:1:2::1').askChallenge()).status).toBe(200)
    expect((await from('2001:db8:1:2:ffff::9').askChallenge()).status).toBe(429)
    expect((await from('2001:db8:1:3::1').askChallenge()).status).toBe(200)
  })
  test('is what a trusted proxy says, and nothing a caller says', async () => {
    const { from } = await open({ address: { burst: 1, perSecond: 0.001 } }, { trustedProxy: { header: 'x-forwarded-for' } })
    const claimed = (chain: string) => from('10.0.0.1', { 'x-forwarded-for': chain })
    expect((await claimed('203.0.113.9, 192.0.2.1').askChallenge()).status).toBe(200)
    expect((await claimed('198.51.100.7, 192.0.2.1').askChallenge()).status).toBe(429)
    expect((await claimed('203.0.113.9, 192.0.2.2').askChallenge()).status).toBe(200)
  })
  test('in a header counts for nothing without a trusted proxy', async () => {
    const { from } = await open({ address: { burst: 1, perSecond: 0.001 } })
    expect((await from('192.0.2.1', { 'x-forwarded-for': '192.0.2.8' }).askChallenge()).status).toBe(200)
    expect((await from('192.0.2.1', { 'x-forwarded-for': '192.0.2.9' }).askChallenge()).status).toBe(429)
  })
  test('of a back end with the bearer key is not counted; a wrong key is', async () => {
    const { from } = await open({ address: { burst: 1, perSecond: 0.001 } })
    const relay = from('192.0.2.1', { authorization: `Bearer ${BEARER}` })
    for (let times = 0; times < 3; times++) expect((await relay.askChallenge()).status).toBe(200)
    const guess = from('192.0.2.1', { authorization: `Bearer ${BEARER}x` })
    expect((await guess.askChallenge()).status).toBe(401)
    expect((await guess.askChallenge()).status).toBe(429)
  })
  test('is known to Node’s own server', async () => {
    const live = await listen({ store: await quick.options(), limits: { ...OFF, address: { burst: 2, perSecond: 0.001 } } })
    const visit = page(fetch, live.issuer)
    const statuses = [await visit.askChallenge(), await visit.askChallenge(), await visit.askChallenge()].map(({ status }) => status)
    await live.close()
    expect(statuses).toEqual([200, 200, 429])
  })
})

test('a tenant is limited by itself, whoever calls', async () => {
  const tenants = ['acme', 'other'].map((id) => ({ id, origins: [ORIGIN], notices: [notice], bearerKey: BEARER }))
  const { from } = await open({ tenant: { burst: 2, perSecond: 0.001 } }, { tenants })
  expect((await from('192.0.2.1').askChallenge()).status).toBe(200)
  expect((await from('192.0.2.2').askChallenge()).status).toBe(200)
  expect((await from('192.0.2.3', { authorization: `Bearer ${BEARER}` }).askChallenge()).status).toBe(429)
  expect((await page(server!.fetch, `${PUBLIC_URL}/t/other`).askChallenge()).status).toBe(200)
})
