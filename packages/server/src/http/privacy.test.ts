import { REFUSALS } from '@unticked/core/errors'
import { expect, test } from 'vitest'
import { createAdmission } from './admission.ts'
import { createApp } from './app.ts'
import { openTenants } from '../config/tenant.ts'
import { newTenantKeys } from '../keys/key-set.ts'
import { createAppend } from '../ledger/append.ts'
import { DEFAULT_LIMITS } from '../limits/limits.ts'
import { memoryLimiter } from '../limits/rate-limiter.ts'
import { createMetrics } from '../metrics/metrics.ts'
import { systemClock } from '../ports/clock.ts'
import { randomIds } from '../ports/id-source.ts'
import type { LogEntry } from '../ports/logger.ts'
import type { Store } from '../store/store.ts'
import { guardStore } from '../store/failure.ts'
import { newBrowser, signGrant } from '../test-support/browser.ts'
import { BEARER, TEL } from '../test-support/notices.ts'
import { openServer, page, testOptions } from '../test-support/server.ts'

/** A phone number, a token, a thumbprint or hash, the bearer key. */
const PERSONAL = new RegExp(`\\d{9}|eyJ|[\\w-]{43}|${BEARER}`)

test('no sentence of any refusal holds a number, a token or a key', () => {
  for (const [, detail] of Object.values(REFUSALS)) expect(detail).not.toMatch(PERSONAL)
})

test('the log of a day holds no number, token, key or address', async () => {
  const log: LogEntry[] = []
  const server = await openServer({ logger: { write: (entry) => void log.push(entry) } })
  const visit = page(server.fetch)
  const browser = newBrowser()
  const { token } = signGrant(browser, await visit.challenge(browser))
  await visit.send(token)
  await visit.send(`${token}${TEL}`)
  await visit.get(`receipts/${TEL}`)
  await visit.get(`${TEL}?${TEL}`)
  await visit.post('withdraw', JSON.stringify({ tel: TEL }), 'application/json', { authorization: `Bearer ${BEARER}`, 'x-request-id': TEL })
  await visit.post('withdraw', JSON.stringify({ tel: TEL }), 'application/json', { authorization: `Bearer ${TEL}` })
  await server.close()
  await visit.send(token)
  expect(log.filter(({ event }) => event === 'request')).toHaveLength(8)
  for (const entry of log) expect(JSON.stringify({ ...entry, requestId: '', frames: [] })).not.toMatch(PERSONAL)
})

test.each([
  ['a driver that quotes the number', Object.assign(new Error(`bad value ${TEL}`), { code: '22P02' }), 500, 'internal'],
  ['a database that is away', Object.assign(new Error(`connect ${TEL}`), { code: 'ECONNREFUSED' }), 503, 'store_unavailable'],
])('%s is answered and logged without it', async (_, failure, status, code) => {
  const log: LogEntry[] = []
  const broken = () => guardStore<never>(() => Promise.reject(failure))
  const store: Store = { query: broken, tx: broken, close: async () => {} }
  const tenants = openTenants(testOptions(), { tenants: { acme: newTenantKeys(new Date(), randomIds) } })
  const guards = { limiter: memoryLimiter(systemClock), limits: DEFAULT_LIMITS, ids: randomIds, proxy: undefined }
  const ports = { ...guards, store, append: createAppend(store), clock: systemClock, acceptTestEvents: false }
  const watching = { metrics: createMetrics(), metricsDigest: null, logger: { write: (entry: LogEntry) => void log.push(entry) } }
  const app = createApp({ basePath: '/consent', tenants, ports, admission: createAdmission(guards), ...watching })
  const visit = page(async (request) => app.fetch(request))
  const browser = newBrowser()
  const answer = await visit.send(signGrant(browser, await visit.challenge(browser)).token)
  expect([answer.status, answer.body.code]).toEqual([status, code])
  expect(answer.headers.get('retry-after')).toBe(status === 503 ? '5' : null)
  expect(JSON.stringify([answer.body, log])).not.toContain(TEL)
  expect(log).toContainEqual(expect.objectContaining({ event: 'failure', level: 'error', code }))
})
