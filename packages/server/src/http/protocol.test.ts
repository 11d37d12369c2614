import { request as httpRequest } from 'node:http'
import type { Challenge, Receipt } from '@unticked/core/event'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newBrowser, payloadOf, signEvent, signGrant, withdrawClaims } from '../test-support/browser.ts'
import { listen, type LiveServer } from '../test-support/listen.ts'
import { BEARER, ORIGIN, TEL } from '../test-support/notices.ts'
import { page } from '../test-support/server.ts'
import { STORES } from '../test-support/stores.ts'

const ORDERS = { tenant: 'acme', tel: TEL, message: { kind: 'template', purpose: 'orders', category: 'utility' } } as const
const json = { 'content-type': 'application/json' }
const jose = { 'content-type': 'application/jose' }
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const bearer = { authorization: `Bearer ${BEARER}` }

/** A hash whose last letter has other loose bits: the same bytes for a reader that does not mind. */
function spelledAnew(hash: string): string {
  const last = BASE64URL.indexOf(hash.at(-1)!)
  return hash.slice(0, -1) + BASE64URL[last + 1]
}

describe.each(STORES)('over HTTP on $name', ({ options, stop, available }) => {
  let live: LiveServer
  let visit: ReturnType<typeof page>
  const events = async () => (await live.server.audit()).tenants[0]!.events
  const call = (path: string, init: RequestInit) => fetch(`${live.issuer}/${path}`, init)

  beforeAll(async () => {
    if (!available) return
    live = await listen({ store: await options() })
    visit = page(fetch, live.issuer)
  })
  afterAll(async () => {
    await live?.close()
    await stop()
  })

  describe.skipIf(!available)('the whole way', () => {
    test('opt in, repeat, receipt, withdraw', async () => {
      const browser = newBrowser()
      expect(await live.server.canSend(ORDERS)).toEqual({ allow: false, reason: 'no_opt_in' })
      const { token } = signGrant(browser, await visit.challenge(browser))
      const answer = await visit.send(token)
      expect(answer.status).toBe(201)
      expect(Object.keys(answer.body).sort()).toEqual(['challenge', 'receipt'])
      const receipt = payloadOf<Receipt>(answer.body.receipt)
      expect(receipt).toMatchObject({ iss: live.issuer, evt: 'grant', st: 'active', late: false, stm: { id: 'signup', ver: '1', loc: 'en' } })
      expect(payloadOf<Challenge>(answer.body.challenge)).toMatchObject({ cnf: { jkt: browser.jkt }, org: ORIGIN, stm: receipt.stm })
      const repeat = await visit.send(token)
      expect([repeat.status, payloadOf(repeat.body.receipt)]).toEqual([200, receipt])
      expect(payloadOf((await visit.get(`receipts/${receipt.evh}`)).body.receipt)).toEqual(receipt)
      expect((await visit.get(`receipts/${spelledAnew(receipt.evh)}`)).body.code).toBe('receipt_unknown')
      expect(await live.server.canSend(ORDERS)).toEqual({ allow: true, basis: receipt.evh })
      const claims = withdrawClaims(browser, { iat: receipt.iat, chl: answer.body.challenge, prev: receipt.evh, aud: live.issuer })
      const no = signEvent(browser, claims, null)
      const taken = await visit.send(no.token)
      expect([taken.status, payloadOf<Receipt>(taken.body.receipt).st]).toEqual([201, 'withdrawn'])
      expect(await live.server.canSend(ORDERS)).toEqual({ allow: false, reason: 'withdrawn' })
    })

    test('a back end relays and withdraws with the bearer key', async () => {
      const browser = newBrowser()
      const tel = '+31687654321'
      const wanted = JSON.stringify({ notice: 'signup', version: '1', locale: 'nl', org: ORIGIN })
      const asked = await call('challenge', { method: 'POST', headers: { ...bearer, ...json }, body: wanted })
      const { challenge } = (await asked.json()) as { challenge: string }
      expect(payloadOf<Challenge>(challenge).cnf).toBeUndefined()
      const { token } = signGrant(browser, challenge, { tel, locale: 'nl' })
      const send = (headers: Record<string, string>) => call('events', { method: 'POST', headers: { ...jose, ...headers }, body: token })
      expect((await send({})).status).toBe(401)
      expect((await send({ authorization: 'Bearer wrong' })).status).toBe(401)
      expect((await send({ origin: ORIGIN, authorization: 'Bearer wrong' })).status).toBe(401)
      expect((await send(bearer)).status).toBe(201)
      const stop = (body: object, headers: object = bearer) =>
        call('withdraw', { method: 'POST', headers: { ...headers, ...json }, body: JSON.stringify(body) })
      expect((await stop({ tel }, { origin: ORIGIN })).status).toBe(401)
      const [known, unknown] = [await stop({ tel }), await stop({ tel: '+31699999999' })]
      expect([known.status, unknown.status]).toEqual([201, 201])
      const shape = async (response: Response) => {
        const { receipt } = (await response.json()) as { receipt: string }
        const { iss, evt, pur, st, late, jkt } = payloadOf<Receipt>(receipt)
        return { keys: Object.keys(payloadOf<Receipt>(receipt)), iss, evt, pur, st, late, jkt }
      }
      expect(await shape(known)).toEqual(await shape(unknown))
      expect(await live.server.canSend({ ...ORDERS, tel })).toEqual({ allow: false, reason: 'withdrawn' })
    })

    test.each<[number, string, string, RequestInit]>([
      [404, 'not_found', 'nowhere', {}],
      [405, 'method_not_allowed', 'events', { method: 'GET' }],
      [415, 'content_type_unsupported', 'events', { body: 'x', headers: { origin: ORIGIN, 'content-type': 'application/jose; charset=utf-8' } }],
      [415, 'content_type_unsupported', 'events', { body: 'x', headers: { origin: ORIGIN, 'content-encoding': 'gzip', ...jose } }],
      [415, 'content_type_unsupported', 'challenge', { body: '{}', headers: { origin: ORIGIN, 'content-type': 'text/plain' } }],
      [415, 'content_type_unsupported', 'challenge', { body: '{}', headers: { origin: ORIGIN, 'content-type': 'application/json; charset=utf-16' } }],
      [401, 'relay_unauthorized', '.well-known/jwks.json', { method: 'GET', headers: { origin: ORIGIN, authorization: 'Bearer wrong' } }],
      [413, 'body_too_large', 'events', { body: 'A'.repeat(16_385), headers: { origin: ORIGIN, ...jose } }],
      [400, 'body_malformed', 'challenge', { body: '{"notice":"signup","notice":"x"}', headers: { origin: ORIGIN, ...json } }],
      [400, 'body_malformed', 'challenge', { body: '[]', headers: { origin: ORIGIN, ...json } }],
      [403, 'origin_refused', 'events', { body: 'x', headers: { origin: 'https://evil.example', 'content-type': 'application/jose' } }],
      [403, 'origin_refused', 'events', { body: 'x', headers: { origin: 'null', 'content-type': 'application/jose' } }],
      [401, 'relay_unauthorized', 'events', { body: 'x', headers: { 'content-type': 'application/jose' } }],
      [400, 'token_missing', 'events', { body: '', headers: { origin: ORIGIN, ...jose } }],
      [400, 'token_alphabet', 'events', { body: 'é.é.é~', headers: { origin: ORIGIN, ...jose } }],
      [404, 'receipt_unknown', `receipts/${'A'.repeat(43)}`, { method: 'GET' }],
      [404, 'receipt_unknown', 'receipts/%ff%00', { method: 'GET' }],
      [400, 'number_malformed', 'withdraw', { body: '{"tel":"0612345678"}', headers: { ...bearer, ...json } }],
      [400, 'body_malformed', 'withdraw', { body: '{"tel":"+31612345678","purposes":["orders"]}', headers: { ...bearer, ...json } }],
      [400, 'body_malformed', 'withdraw', { body: '{"tel":"+31612345678","via":"pigeon"}', headers: { ...bearer, ...json } }],
      [400, 'purpose_not_offered', 'withdraw', {
        body: '{"tel":"+31612345678","purposes":[{"id":"gone","cat":"utility"}]}', headers: { ...bearer, ...json },
      }],
    ])('%i %s', async (status, code, path, init) => {
      const before = await events()
      const response = await call(path, { method: 'POST', ...init })
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect([response.status, await response.json()]).toEqual([
        status, { type: `urn:unticked:problem:${code}`, title: expect.any(String), status, code, detail: expect.any(String) },
      ])
      expect(await events()).toBe(before)
    })

    test('content types are read in any case', async () => {
      const post = async (path: string, body: string, type: string) => (await visit.post(path, body, type)).body
      expect((await post('events', 'x', 'Application/JOSE')).code).toBe('token_shape')
      const wanted = JSON.stringify({ notice: 'signup', locale: 'en', org: ORIGIN })
      expect((await post('challenge', wanted, 'APPLICATION/JSON; Charset=UTF-8')).challenge).toBeTypeOf('string')
    })

    test('a challenge is for a configured notice, version and locale, on the page that asks', async () => {
      expect((await visit.askChallenge({ notice: 'other' })).body.code).toBe('notice_unknown')
      expect((await visit.askChallenge({ version: '2' })).body.code).toBe('notice_unknown')
      expect((await visit.askChallenge({ locale: 'de' })).body.code).toBe('notice_unknown')
      expect((await visit.askChallenge({ org: 'https://evil.example' })).body.code).toBe('origin_refused')
      expect((await visit.askChallenge({ more: 1 })).body.code).toBe('body_malformed')
    })

    test('pages of the tenant, and no others, may read the answers', async () => {
      const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' }
      const preflight = (origin: string) => call('events', { method: 'OPTIONS', headers: { origin, ...asked } })
      const allowed = await preflight(ORIGIN)
      expect(allowed.status).toBe(204)
      expect(allowed.headers.get('access-control-allow-origin')).toBe(ORIGIN)
      expect(allowed.headers.get('access-control-allow-headers')).toContain('content-type')
      expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull()
      const refused = await visit.send('x')
      expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([400, ORIGIN])
      expect((await call('.well-known/jwks.json', {})).headers.get('cache-control')).toContain('max-age')
    })

    test('a large body without a length is refused as soon as it is too large', async () => {
      const body = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(4_096).fill(65)) })
      const init = { method: 'POST', headers: { origin: ORIGIN, ...jose }, body, duplex: 'half' } as RequestInit
      const response = await live.server.fetch(new Request(`${live.issuer}/events`, init))
      expect([response.status, await response.json()]).toEqual([413, expect.objectContaining({ code: 'body_too_large' })])
    })

    test('a body that does not arrive within five seconds is refused', { timeout: 15_000 }, async () => {
      const answer = await new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
        const headers = { origin: ORIGIN, ...jose, 'content-length': 100 }
        const slow = httpRequest(`${live.issuer}/events`, { method: 'POST', headers }, (response) => {
          let body = ''
          response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk)).on('end', () => resolve({ status: response.statusCode, body }))
        })
        slow.on('error', reject)
        slow.write('e')
      })
      expect(answer).toMatchObject({ status: 408, body: expect.stringContaining('body_timeout') })
    })
  })
})
