import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { SignedEvent } from '../signing/sign-event.ts'
import { combine, deliverTo, type SubmitHandler } from './index.ts'

const page = readFileSync(new URL('../../../../stories/docs/submit-handler.mdx', import.meta.url), 'utf8')
const recipes = [...page.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code!)

const event: SignedEvent = Object.freeze({ token: 'header.payload.signature~disclosure~', jti: 'jti', evt: 'grant', evh: 'hash' })
const context = () => ({ signal: AbortSignal.timeout(5_000), attempt: 1, last: false })
const keep = vi.fn(async () => undefined)
const bodies: string[] = []
let answer: [status: number, body: string] = [200, '{}']
let server: Server
let origin: string

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    bodies.push(Buffer.concat(chunks).toString())
    response.writeHead(answer[0]).end(answer[1])
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

/** The code as it stands on the page; its addresses are of a page's origin. */
function handlerOf(code: string): SubmitHandler {
  const local: typeof fetch = (input, init) => fetch(new URL(String(input), origin), init)
  return new Function('fetch', 'combine', 'deliverTo', 'issuer', 'keep', `${code}; return submit`)(local, combine, deliverTo, `${origin}/t/acme`, keep) as SubmitHandler
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

test.each<[status: number, body: object, outcome: object]>([
  [201, { receipt: 'receipt', challenge: 'next' }, { ok: true, receipt: 'receipt', challenge: 'next' }],
  [400, { code: 'claims_invalid' }, { ok: false, retry: false, code: 'claims_invalid' }],
  [429, { code: 'rate_limited' }, { ok: false, retry: true }],
  [408, { code: 'body_timeout' }, { ok: false, retry: true }],
  [404, {}, { ok: false, retry: true }],
  [503, { code: 'store_unavailable' }, { ok: false, retry: true }],
])('through your own back end: %i', async (status, body, outcome) => {
  answer = [status, JSON.stringify(body)]
  expect(await handlerOf(recipes[1]!)(event, context())).toEqual(outcome)
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
