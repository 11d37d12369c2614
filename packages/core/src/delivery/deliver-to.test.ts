import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { SignedEvent } from '../signing/sign-event.ts'
import { deliverTo } from './deliver-to.ts'
import { verifyReceipt } from '../signing/verify-receipt.ts'
import { fetchChallenge } from './fetch-challenge.ts'
import { verifyAt } from './verify-at.ts'

const event: SignedEvent = Object.freeze({ token: 'header.payload.signature~disclosure~', jti: 'jti', evt: 'grant', evh: 'hash' })
const context = () => ({ signal: AbortSignal.timeout(5_000), attempt: 1, last: false })
const seen: { method: string | undefined; url: string | undefined; type: string | undefined; cookie: string | undefined; body: string }[] = []
let server: Server
let issuer: string
let answer: (response: ServerResponse) => void

async function record(request: IncomingMessage, response: ServerResponse) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { method, url, headers } = request
  seen.push({ method, url, type: headers['content-type'], cookie: headers.cookie, body: Buffer.concat(chunks).toString() })
  answer(response)
}
const says = (status: number, body: string, headers: Record<string, string> = {}) => {
  answer = (response) => response.writeHead(status, headers).end(body)
}
const json = (status: number, body: unknown, headers = {}) => says(status, JSON.stringify(body), { 'content-type': 'application/json', ...headers })

beforeAll(async () => {
  server = createServer((request, response) => void record(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/t/acme`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))
beforeEach(() => void seen.splice(0))

test('an event is posted as it is', async () => {
  json(201, { receipt: 'receipt', challenge: 'next' })
  expect(await deliverTo(issuer)(event, context())).toEqual({ ok: true, receipt: 'receipt', challenge: 'next' })
  expect(seen).toEqual([{ method: 'POST', url: '/t/acme/events', type: 'application/jose', cookie: undefined, body: event.token }])
})

test('a repeat is answered alike, a challenge may be missing', async () => {
  json(200, { receipt: 'receipt' })
  expect(await deliverTo(issuer)(event, context())).toEqual({ ok: true, receipt: 'receipt' })
})

const PROBLEM = { 'content-type': 'application/problem+json' }

test.each<[what: string, status: number, body: string, headers: Record<string, string>, outcome: object]>([
  ['a refusal', 400, '{"code":"claims_invalid"}', PROBLEM, { ok: false, retry: false, code: 'claims_invalid' }],
  ['a refusal by somebody on the way', 403, '{"code":"blocked"}', { 'content-type': 'application/json' }, { ok: false, retry: true }],
  ['a page that a proxy has not got', 404, '<html>Not found</html>', {}, { ok: false, retry: true }],
  ['a conflict that may pass', 409, '{"code":"whatever"}', { ...PROBLEM, 'retry-after': '2' }, { ok: false, retry: true, after: 2_000 }],
  ['a conflict', 409, '{"code":"event_conflict"}', PROBLEM, { ok: false, retry: false, code: 'event_conflict' }],
  ['a refusal without a code', 403, '{}', PROBLEM, { ok: false, retry: true }],
  ['an answer without a receipt', 200, '<html>Welcome to the hotel</html>', {}, { ok: false, retry: true }],
  ['null', 200, 'null', {}, { ok: false, retry: true }],
  ['a server that is down', 503, '{"code":"store_unavailable"}', { 'retry-after': '5' }, { ok: false, retry: true, after: 5_000 }],
  ['a server that fails', 500, 'oops', {}, { ok: false, retry: true }],
  ['too many', 429, '{"code":"rate_limited"}', { ...PROBLEM, 'retry-after': '1' }, { ok: false, retry: true, after: 1_000 }],
  ['too slow', 408, '{}', {}, { ok: false, retry: true }],
  ['too early', 425, '{}', { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, { ok: false, retry: true }],
])('%s: %i', async (_what, status, body, headers, outcome) => {
  says(status, body, headers)
  expect(await deliverTo(issuer)(event, context())).toEqual(outcome)
})

test('a server that cannot be reached has failed for now', async () => {
  await expect(deliverTo('http://127.0.0.1:9/t/acme')(event, context())).rejects.toThrow()
})

test('a server that does not answer in time has failed for now', async () => {
  answer = () => undefined
  await expect(deliverTo(issuer)(event, { ...context(), signal: AbortSignal.timeout(50) })).rejects.toMatchObject({ name: 'TimeoutError' })
})

test('a challenge is asked for by POST, without cookies', async () => {
  json(200, { challenge: 'challenge' })
  const request = { notice: 'signup', version: '1', locale: 'en', org: 'https://acme.example' }
  expect(await fetchChallenge(issuer, request)).toBe('challenge')
  expect(seen).toMatchObject([{ method: 'POST', url: '/t/acme/challenge', type: 'application/json', body: JSON.stringify(request) }])
})

test.each([
  ['cannot be read', 200, 'not json'],
  ['are no keys', 200, '{"keys":[]}'],
])('keys that %s verify nothing', async (_what, status, body) => {
  says(status, body)
  const error = await verifyAt(issuer, 'header.payload.signature', 'hash', verifyReceipt).catch((failure: unknown) => failure)
  expect(error).toMatchObject({ name: 'UntickedError', code: body.startsWith('{') ? 'receipt_invalid' : 'network' })
})

test.each([
  ['a notice it does not know', 404, undefined],
  ['a server that fails', 500, 'rejects'],
  ['too many', 429, 'rejects'],
])('%s gives no challenge: %i', async (_what, status, rejects) => {
  json(status, { code: 'whatever' })
  const asked = fetchChallenge(issuer, { notice: 'signup', version: '1', locale: 'en', org: 'https://acme.example' })
  await (rejects ? expect(asked).rejects.toBeInstanceOf(Error) : expect(asked).resolves.toBeUndefined())
})

test('where the page has used up what may outlive it, an event is sent all the same', async () => {
  json(201, { receipt: 'receipt' })
  const fetching = vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('Failed to fetch'))
  expect(await deliverTo(issuer)(event, context())).toMatchObject({ ok: true, receipt: 'receipt' })
  expect(fetching.mock.calls.map(([, init]) => init!.keepalive)).toEqual([true, false])
  fetching.mockRestore()
})
