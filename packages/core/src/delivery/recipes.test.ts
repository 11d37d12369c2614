import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { SignedEvent } from '../signing/sign-event.ts'
import * as delivery from './index.ts'
import { combine, type SubmitHandler } from './index.ts'

const page = readFileSync(new URL('../../../../stories/docs/submit-handler.mdx', import.meta.url), 'utf8')
const recipes = [...page.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code!)

const event: SignedEvent = Object.freeze({ token: 'header.payload.signature~disclosure~', jti: 'jti', evt: 'grant', evh: 'hash' })
const context = () => ({ signal: AbortSignal.timeout(5_000), attempt: 1, last: false })
const keep = vi.fn(async () => undefined)
const bodies: string[] = []
let answer: [status: number, body: string, headers?: Record<string, string>] = [200, '{}']
let server: Server
let origin: string

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    bodies.push(Buffer.concat(chunks).toString())
    response.writeHead(answer[0], answer[2]).end(answer[1])
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

/** The code as it stands on the page; its addresses are of a page's origin. */
function handlerOf(code: string): SubmitHandler {
  const local: typeof fetch = (input, init) => fetch(new URL(String(input), origin), init)
  const body = code.replace(/^import (\{.*\}) from '@unticked\/core\/delivery'$/m, 'const $1 = delivery')
  return new Function('fetch', 'delivery', 'issuer', 'keep', `${body}; return submit`)(local, delivery, `${origin}/t/acme`, keep) as SubmitHandler
}

test('the page shows three handlers', () => expect(recipes).toHaveLength(3))

test('to your own back end', async () => {
  const submit = handlerOf(recipes[0]!)
  answer = [204, '']
  expect(await submit(event, context())).toBeUndefined()
  expect(bodies.at(-1)).toBe(event.token)
  answer = [503, '']
  await expect(submit(event, context())).rejects.toThrow('not now')
})

const PROBLEM = { 'content-type': 'application/problem+json' }
const JSON_TYPE = { 'content-type': 'application/json' }

test.each<[what: string, status: number, body: string, headers: Record<string, string>, outcome: object]>([
  ['a receipt', 201, '{"receipt":"receipt","challenge":"next"}', JSON_TYPE, { ok: true, receipt: 'receipt', challenge: 'next' }],
  ['a receipt for a repeat', 200, '{"receipt":"receipt"}', JSON_TYPE, { ok: true, receipt: 'receipt' }],
  ['a receipt in an answer that is none', 503, '{"receipt":"receipt"}', JSON_TYPE, { ok: false, retry: true }],
  ['a refusal', 400, '{"code":"claims_invalid"}', PROBLEM, { ok: false, retry: false, code: 'claims_invalid' }],
  ['a framework that refuses the body', 415, '{"code":"FST_ERR_CTP_INVALID_MEDIA_TYPE"}', JSON_TYPE, { ok: false, retry: true }],
  ['a firewall', 403, '{"code":"WAF_BLOCKED"}', JSON_TYPE, { ok: false, retry: true }],
  ['a route that is not there', 404, '{"code":404}', JSON_TYPE, { ok: false, retry: true }],
  ['a page that a proxy has not got', 404, '<html>Not found</html>', {}, { ok: false, retry: true }],
  ['a portal', 200, '<html>Welcome to the hotel</html>', {}, { ok: false, retry: true }],
  ['null', 200, 'null', JSON_TYPE, { ok: false, retry: true }],
  ['a refusal without a code', 403, '{}', PROBLEM, { ok: false, retry: true }],
  ['too many', 429, '{"code":"rate_limited"}', { ...PROBLEM, 'retry-after': '2' }, { ok: false, retry: true, after: 2_000 }],
  ['too early', 425, '{"code":"early"}', PROBLEM, { ok: false, retry: true }],
  ['too slow', 408, '{"code":"body_timeout"}', PROBLEM, { ok: false, retry: true }],
  ['a conflict that may pass', 409, '{"code":"whatever"}', { ...PROBLEM, 'retry-after': '2' }, { ok: false, retry: true, after: 2_000 }],
  ['a conflict', 409, '{"code":"event_conflict"}', PROBLEM, { ok: false, retry: false, code: 'event_conflict' }],
  ['a refusal that says when to ask again', 403, '{"code":"key_denied"}', { ...PROBLEM, 'retry-after': '2' }, { ok: false, retry: false, code: 'key_denied' }],
  ['a store that is down', 503, '{"code":"store_unavailable"}', PROBLEM, { ok: false, retry: true }],
])('through your own back end, as deliverTo does: %s', async (_what, status, body, headers, outcome) => {
  answer = [status, body, headers]
  expect(await handlerOf(recipes[1]!)(event, context())).toEqual(outcome)
  expect(bodies.at(-1)).toBe(event.token)
  expect(await delivery.deliverTo(`${origin}/t/acme`)(event, context())).toEqual(outcome)
})

test('to both: who has answered for good is not asked again', async () => {
  const submit = handlerOf(recipes[2]!)
  answer = [503, '{}']
  expect(await submit(event, context())).toEqual({ ok: false, retry: true, after: undefined })
  answer = [201, '{"receipt":"receipt"}']
  expect(await submit(event, context())).toEqual({ ok: true, receipt: 'receipt', challenge: undefined })
  expect(keep).toHaveBeenCalledExactlyOnceWith('jti', event.token)
})

test('a handler cannot change what it carries', async () => {
  const seen: SignedEvent[] = []
  await combine(async (carried) => void seen.push(carried))(event, context())
  expect(() => Object.assign(seen[0]!, { token: 'another' })).toThrow(TypeError)
})

test('of combined handlers the longest wait counts, and the outcome is that of the first', async () => {
  const first = vi.fn<SubmitHandler>(async () => ({ ok: false, retry: true, after: 1_000 }))
  const second = vi.fn<SubmitHandler>(async () => ({ ok: false, retry: true, after: 5_000 }))
  const submit = combine(first, second)
  expect(await submit(event, context())).toEqual({ ok: false, retry: true, after: 5_000 })
  first.mockResolvedValue({ ok: false, retry: false, code: 'claims_invalid' })
  second.mockResolvedValue(undefined)
  expect(await submit(event, context())).toEqual({ ok: false, retry: false, code: 'claims_invalid' })
})
