import { sign } from 'node:crypto'
import { encodeToken, type Receipt } from '@unticked/core/event'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newTenantKeys } from '../keys/key-set.ts'
import { openTenantKeys } from '../keys/tenant-keys.ts'
import type { LogEntry } from '../ports/logger.ts'
import { randomIds } from '../ports/id-source.ts'
import { newBrowser, payloadOf, signEvent, withdrawClaims } from '../test-support/browser.ts'
import { createForge, type Forge } from '../test-support/forge.ts'
import { listen, type LiveServer } from '../test-support/listen.ts'
import { BEARER, notice, ORIGIN, TEL } from '../test-support/notices.ts'
import { manualClock, page, type ConsentServer } from '../test-support/server.ts'
import { STORES } from '../test-support/stores.ts'
import { seconds } from '../ports/clock.ts'

const EVIL = 'https://evil.example'
const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
const orders = (tel: string, tenant = 'acme') => ({ tenant, tel, message: { kind: 'template', purpose: 'orders', category: 'utility' } }) as const

/** A number for each test, so that none leans on another. */
let numbers = 0
const newTel = () => `+3161000${String(++numbers).padStart(4, '0')}`

describe.each(STORES)('threats on $name', ({ options, stop, available }) => {
  const clock = manualClock()
  const acme = newTenantKeys(clock.now(), randomIds)
  const log: LogEntry[] = []
  let live: LiveServer
  let server: ConsentServer
  let other: string
  let forge: Forge
  let visit: ReturnType<typeof page>
  const send = async (token: string) => {
    const { status, body } = await visit.send(token)
    return status < 300 ? payloadOf<Receipt>(body.receipt).st : body.code
  }
  const rows = async () => (await server.audit()).tenants[0]!.events
  const now = () => seconds(clock.now())

  beforeAll(async () => {
    if (!available) return
    live = await listen({
      clock,
      store: await options(),
      logger: { write: (entry) => void log.push(entry) },
      keys: { tenants: { acme, other: newTenantKeys(clock.now(), randomIds) } },
      tenants: ['acme', 'other'].map((id) => ({ id, origins: [ORIGIN, 'https://blog.acme.example'], notices: [notice], bearerKey: BEARER })),
    })
    server = live.server
    other = live.issuer.replace(/acme$/, 'other')
    forge = createForge({ now: now(), issuer: live.issuer, keys: openTenantKeys('acme', acme) })
    visit = page(fetch, live.issuer)
  })
  afterAll(async () => {
    // the last test closed its store already
    await live?.close().catch(() => {})
    await stop()
  })

  describe.skipIf(!available)('each has its control', () => {
    test('algorithm or key confusion, header tricks', async () => {
      expect(await send(forge.under({ ...forge.header, alg: 'none' }))).toBe('alg_refused')
      expect(await send(forge.under({ ...forge.header, alg: 'HS256' }))).toBe('alg_refused')
      expect(await send(forge.under({ ...forge.header, jku: EVIL }))).toBe('header_invalid')
      expect(await send(forge.ours('optin-event+jwt').concat('~'))).toBe('header_invalid')
      expect(await send(forge.grant({ chl: forge.ours('optin-receipt+jwt') }).token)).toBe('challenge_malformed')
      expect(await send(forge.grant({ chl: forge.challenge({}, { ...forge.strangers.signing, kid: '__proto__' }) }).token)).toBe('challenge_key_unknown')
    })

    test('two readings of one token', async () => {
      const { jws, token, disclosure } = forge.grant()
      const [header, payload, signature] = jws.split('.')
      const twice = Buffer.from(JSON.stringify(forge.claims()).replace('{', '{"aud":"x",')).toString('base64url')
      expect(await send(token.replace('.', '=.'))).toBe('token_alphabet')
      expect(await send(`${header}.${twice}.${signature}~${disclosure}~`)).toBe('json_duplicate_key')
      expect(await send(forge.grant({ extra: true }).token)).toBe('claims_invalid')
      expect(await send(`${header}.${payload}.${signature}~${disclosure}~${disclosure}~`)).toBe('token_shape')
    })

    test('bad signatures and keys, Ed25519 small order', async () => {
      const zero = 'A'.repeat(43)
      expect(await send(forge.under({ ...forge.header, jwk: { ...forge.browser.jwk, x: zero, y: zero } }))).toBe('key_invalid')
      expect(await send(forge.under({ ...forge.header, jwk: { kty: 'OKP', crv: 'Ed25519', x: zero, y: zero } }))).toBe('key_invalid')
      expect(await send(forge.under({ ...forge.header, alg: 'Ed25519' }))).toBe('alg_refused')
      const { jws, disclosure } = forge.grant()
      const withSignature = (bytes: Buffer) => encodeToken(jws.replace(/[^.]+$/, bytes.toString('base64url')), disclosure)
      expect(await send(withSignature(Buffer.alloc(64)))).toBe('signature_invalid')
      expect(await send(withSignature(sign('sha256', Buffer.from('x'), forge.browser.privateKey)))).toBe('signature_invalid')
    })

    test('statement, locale, business or purpose swapped', async () => {
      const { stm } = forge.claims()
      expect(await send(forge.grant({ stm: { ...stm, txt: stm.txt.replace('Acme', 'Evil') } }).token)).toBe('notice_mismatch')
      expect(await send(forge.grant({ stm: { ...stm, loc: 'nl' } }).token)).toBe('notice_mismatch')
      expect(await send(forge.grant({ biz: { id: 'acme', name: 'Evil' } }).token)).toBe('business_mismatch')
      expect(await send(forge.grant({ pur: [{ id: 'offers', cat: 'utility' }] }).token)).toBe('purpose_not_offered')
    })

    test('phone swapped by a relay or a malicious submit handler', async () => {
      const [mine, theirs] = [newTel(), newTel()]
      const [grant, stranger] = [forge.grant({}, mine), forge.grant({}, theirs)]
      expect(await send(encodeToken(grant.jws, stranger.disclosure))).toBe('disclosure_mismatch')
      expect(await server.canSend(orders(theirs))).toMatchObject({ allow: false })
      const { body } = await visit.send(grant.token)
      expect(await server.canSend(orders(mine))).toEqual({ allow: true, basis: payloadOf<Receipt>(body.receipt).evh })
    })

    test('somebody enters another person’s number', async () => {
      const tel = newTel()
      expect(await send(forge.grant({}, tel).token)).toBe('active')
      await server.recordInbound({ tenant: 'acme', tel, text: 'STOP' })
      expect(await server.canSend(orders(tel))).toEqual({ allow: false, reason: 'withdrawn' })
    })

    test('replay of a grant after withdrawal', async () => {
      const tel = newTel()
      const grant = forge.grant({}, tel)
      expect(await send(grant.token)).toBe('active')
      expect(await send(forge.withdraw({ iat: now() }, tel).token)).toBe('withdrawn')
      const count = await rows()
      expect((await visit.send(grant.token)).status).toBe(200)
      expect(await send(forge.grant({ chl: grant.event.chl }, tel).token)).toBe('challenge_spent')
      const [r, s] = [0, 32].map((at) => BigInt(`0x${Buffer.from(grant.jws.split('.')[2]!, 'base64url').subarray(at, at + 32).toString('hex')}`))
      const mirrored = Buffer.from(r!.toString(16).padStart(64, '0') + (N - s!).toString(16).padStart(64, '0'), 'hex').toString('base64url')
      expect(await send(encodeToken(grant.jws.replace(/[^.]+$/, mirrored), grant.disclosure))).toBe('event_conflict')
      expect([await rows(), await server.canSend(orders(tel))]).toEqual([count, { allow: false, reason: 'withdrawn' }])
    })

    test('replay at another tenant or origin', async () => {
      const { token } = forge.grant()
      expect((await page(fetch, other).send(token)).body.code).toBe('challenge_signature')
      expect((await page(fetch, live.issuer, 'https://blog.acme.example').send(token)).body.code).toBe('origin_mismatch')
      expect((await page(fetch, live.issuer, EVIL).send(token)).body.code).toBe('origin_refused')
      expect(await send(forge.grant({ aud: other }).token)).toBe('audience_mismatch')
    })

    test('synthetic clicks, hidden or covered widget', async () => {
      const { ui } = forge.claims()
      expect(await send(forge.grant({ ui: { ...ui, vis: false } }).token)).toBe('notice_hidden')
      expect(await send(forge.grant({ ui: { ...ui, src: 'test' } }).token)).toBe('test_event_refused')
      expect(await send(forge.grant({ ui: { ...ui, src: 'script' } }).token)).toBe('claims_invalid')
    })

    test('lost or doubled events', async () => {
      const { token } = forge.grant({}, newTel())
      const count = await rows()
      const answers = await Promise.all(Array.from({ length: 20 }, () => visit.send(token)))
      expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(19).fill(200), 201])
      expect(new Set(answers.map(({ body }) => JSON.stringify(payloadOf(body.receipt)))).size).toBe(1)
      expect(await rows()).toBe(count + 1)
    })

    test('flooding, slow bodies, big bodies', async () => {
      expect((await visit.send('A'.repeat(16_385))).body.code).toBe('body_too_large')
      expect((await visit.send(`${'['.repeat(16_000)}~`)).body.code).toBe('token_shape')
      const deep = Buffer.from(`{"a":${'['.repeat(5_000)}`).toString('base64url')
      expect((await visit.send(`${deep}.e30.AAAA~`)).body.code).toBe('json_too_deep')
      // limits by address and tenant: ../http/limits.test.ts; by number: settings.test.ts; slow bodies and headers: protocol.test.ts, serve-node.test.ts
    })

    test('number leaks by logs, URLs, hashes, backups', async () => {
      expect(await send(forge.grant({}, TEL).token)).toBe('active')
      await visit.send(`${forge.grant({}, TEL).token}${TEL}`)
      await visit.get(`receipts/${TEL}?tel=${TEL}`)
      expect(JSON.stringify(log)).not.toContain(TEL.slice(1))
      expect(server.metrics()).not.toContain(TEL.slice(1))
    })

    test('withdrawal used as an oracle or for harm', async () => {
      const [known, unknown] = [newTel(), newTel()]
      expect(await send(forge.grant({}, known).token)).toBe('active')
      const answer = async (tel: string) => {
        const { status, body } = await visit.send(signEvent(newBrowser(), { ...withdrawClaims(forge.browser, { iat: now(), aud: live.issuer }) }, tel, forge.header).token)
        return { status, code: body.code }
      }
      expect(await answer(known)).toEqual(await answer(unknown))
      const shape = async (tel: string) => {
        const { status, body } = await visit.send(forge.withdraw({ iat: now() }, tel).token)
        const { iat: _, evh, ejti, seq, head, phd, ...same } = payloadOf<Receipt>(body.receipt)
        return { status, body: Object.keys(body), same, varying: Object.keys({ evh, ejti, seq, head, phd }) }
      }
      expect(await shape(known)).toEqual(await shape(unknown))
    })

    test('CSRF', async () => {
      const { token } = forge.grant()
      const post = (headers: Record<string, string>) => fetch(`${live.issuer}/events`, { method: 'POST', body: token, headers })
      expect((await post({ origin: EVIL, 'content-type': 'text/plain', cookie: 'session=1' })).status).toBe(415)
      expect((await post({ origin: EVIL, 'content-type': 'application/jose', cookie: 'session=1' })).status).toBe(403)
      expect((await post({ 'content-type': 'application/jose', cookie: 'session=1' })).status).toBe(401)
    })

    test('server or database down', async () => {
      const { token } = forge.grant()
      await server.close()
      const { status, body, headers } = await visit.send(token)
      expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'store_unavailable', '5'])
      expect(await server.canSend(orders(TEL))).toEqual({ allow: false, reason: 'unavailable' })
    })
  })
})
