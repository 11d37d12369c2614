import { afterEach, expect, test } from 'vitest'
import { newBrowser, signGrant } from '../test-support/browser.ts'
import { PUBLIC_URL, TEL } from '../test-support/notices.ts'
import { openServer, page, type ConsentServer } from '../test-support/server.ts'

const KEY = 'a-metrics-key-of-more-than-32-characters'
let server: ConsentServer
afterEach(() => server.close().catch(() => {}))

const get = (path: string, headers: Record<string, string> = {}) => server.fetch(new Request(`${PUBLIC_URL}/${path}`, { headers }))

test('health says that the process answers, readiness that the ledger does', async () => {
  server = await openServer()
  expect([(await get('healthz')).status, (await get('readyz')).status]).toEqual([200, 200])
  await server.close()
  expect((await get('healthz')).status).toBe(200)
  const away = await get('readyz')
  expect([away.status, await away.json()]).toEqual([503, expect.objectContaining({ code: 'store_unavailable' })])
})

test('readiness says no as soon as the host is about to stop, and nothing else does', async () => {
  server = await openServer()
  const ask = (path: string) => server.fetch(new Request(`${PUBLIC_URL}/${path}`), { stopping: true })
  const going = await ask('readyz')
  expect([going.status, going.headers.get('retry-after'), await going.json()]).toEqual([503, '5', expect.objectContaining({ code: 'stopping' })])
  for (const path of ['healthz', 't/acme/.well-known/jwks.json']) expect((await ask(path)).status).toBe(200)
})

test('metrics are shown to who holds their key, and to nobody where there is none', async () => {
  server = await openServer()
  const locked = await get('metrics', { authorization: 'Bearer ' })
  expect([locked.status, await locked.json()]).toEqual([401, expect.objectContaining({ code: 'metrics_locked' })])
  await server.close()
  server = await openServer({ metricsKey: KEY })
  expect((await get('metrics')).status).toBe(401)
  expect((await get('metrics', { authorization: `Bearer ${KEY}x` })).status).toBe(401)
  const shown = await get('metrics', { authorization: `Bearer ${KEY}` })
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8'])
})

test('metrics count requests, events and answers, and hold nothing about a person', async () => {
  server = await openServer()
  const visit = page(server.fetch)
  const browser = newBrowser()
  const { token } = signGrant(browser, await visit.challenge(browser))
  await visit.send(token)
  await visit.send(token)
  await visit.send(`${token}${TEL}`)
  await visit.get(`receipts/${TEL}`)
  await get(`${TEL}?${TEL}`)
  await server.canSend({ tenant: TEL, tel: TEL, message: { kind: 'freeform' } })
  const text = server.metrics()
  expect(text).toContain('unticked_events_total{tenant="acme",evt="grant",late="false",repeated="false"} 1\n')
  expect(text).toContain('unticked_events_total{tenant="acme",evt="grant",late="false",repeated="true"} 1\n')
  expect(text).toContain('unticked_requests_total{tenant="acme",route="events",status="201",code=""} 1\n')
  expect(text).toContain('unticked_requests_total{tenant="acme",route="events",status="400",code="token_shape"} 1\n')
  expect(text).toContain('unticked_send_answers_total{tenant="",answer="unavailable"} 1\n')
  expect(text).toMatch(/unticked_request_seconds_bucket\{route="events",le="\+Inf"\} 3\n/)
  expect(text).not.toMatch(/(?<![.\d])\d{9}|eyJ|[\w-]{43}/)
  for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|\w+\{[^{}]*\} [\d.e+-]+)$/)
})
