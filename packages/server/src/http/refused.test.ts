import { REFUSALS } from '@unticked/core/errors'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newTenantKeys } from '../keys/key-set.ts'
import { openTenantKeys } from '../keys/tenant-keys.ts'
import { randomIds } from '../ports/id-source.ts'
import { createForge, type Forge } from '../test-support/forge.ts'
import { listen, type LiveServer } from '../test-support/listen.ts'
import { ORIGIN } from '../test-support/notices.ts'
import { REFUSED } from '../test-support/refused.ts'
import { page } from '../test-support/server.ts'
import { STORES } from '../test-support/stores.ts'

describe.each(STORES)('over HTTP on $name', ({ options, stop, available }) => {
  let live: LiveServer
  let forge: Forge
  let visit: ReturnType<typeof page>
  const stored = newTenantKeys(new Date(), randomIds)
  const rows = async () => (await live.server.audit()).tenants[0]!.events

  beforeAll(async () => {
    if (!available) return
    live = await listen({ store: await options(), keys: { tenants: { acme: stored } } })
    forge = createForge({ now: Math.floor(Date.now() / 1_000), issuer: live.issuer, keys: openTenantKeys('acme', stored) })
    visit = page(fetch, live.issuer)
  })
  afterAll(async () => {
    await live?.close()
    await stop()
  })

  describe.skipIf(!available)('every check', () => {
    test.each(REFUSED)('%s: %s', async (code, _, forged) => {
      const { status, body, headers } = await visit.send(forged(forge))
      expect([status, body.code]).toEqual([REFUSALS[code][0], code])
      expect(headers.get('content-type')).toBe('application/problem+json')
      expect(headers.get('access-control-allow-origin')).toBe(ORIGIN)
    })
    test('left no trace, and what is sound passes', async () => {
      expect(await rows()).toBe(0)
      expect((await visit.send(forge.grant().token)).status).toBe(201)
      expect((await visit.send(forge.withdraw().token)).status).toBe(201)
      expect(await rows()).toBe(2)
    })
    test('one challenge, one event; one id, one event', async () => {
      const first = forge.grant()
      expect((await visit.send(first.token)).status).toBe(201)
      const sameChallenge = forge.grant({ chl: first.event.chl })
      expect((await visit.send(sameChallenge.token)).body.code).toBe('challenge_spent')
      const sameId = forge.grant({ jti: first.event.jti })
      expect(await visit.send(sameId.token)).toMatchObject({ status: 409, body: { code: 'event_conflict' } })
      expect((await visit.send(first.token)).status).toBe(200)
      expect(await rows()).toBe(3)
    })
  })
})
