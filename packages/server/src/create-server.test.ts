import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkLedger, createConsentServer } from './create-server.ts'
import { openPglite } from './store/pglite.ts'
import { newBrowser, signGrant } from './test-support/browser.ts'
import { TEL } from './test-support/notices.ts'
import { page, testOptions } from './test-support/server.ts'

let folder: string
const options = () => testOptions({ store: { folder } })
const orders = { tenant: 'acme', tel: TEL, message: { kind: 'template', purpose: 'orders', category: 'utility' } } as const

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'unticked-server-')), 'data')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(join(folder, '..'), { recursive: true })
})

async function optIn() {
  const server = await createConsentServer(options())
  const visit = page(server.fetch)
  const browser = newBrowser()
  const { status, body } = await visit.send(signGrant(browser, await visit.challenge(browser)).token)
  expect(status).toBe(201)
  return { server, jwks: server.jwks('acme'), body }
}

async function tamper(sql: string) {
  const store = await openPglite(folder)
  await store.query('alter table consent_event disable trigger user')
  await store.query(sql)
  await store.close()
}

test('a restart keeps keys, events and permissions, and the next challenge still works', { timeout: 30_000 }, async () => {
  const { server, jwks, body } = await optIn()
  await server.close()
  const again = await createConsentServer(options())
  expect(again.jwks('acme')).toEqual(jwks)
  expect(await again.canSend(orders)).toMatchObject({ allow: true })
  const browser = newBrowser()
  expect(await page(again.fetch).send(signGrant(browser, body.challenge).token)).toMatchObject({ status: 400, body: { code: 'key_not_named' } })
  expect(await again.audit()).toMatchObject({ ok: true, tenants: [{ events: 1 }] })
  await again.close()
})

test('P11: what was stopped inside WhatsApp stands after a restart, tenant by tenant', { timeout: 30_000 }, async () => {
  const { server } = await optIn()
  await expect(server.recordPreference({ tenant: 'other', tel: TEL, value: 'stop' })).rejects.toMatchObject({ code: 'not_found' })
  await server.recordPreference({ tenant: 'acme', tel: TEL, value: 'stop', sender: '106540' })
  await server.close()
  const again = await createConsentServer(options())
  expect(await again.canSend(orders)).toMatchObject({ allow: true })
  expect(await again.exportSubject(orders)).toMatchObject({ preferences: [{ sender: '106540', value: 'stop' }] })
  await again.close()
})

test('a folder that is in use is refused before anything is touched', { timeout: 30_000 }, async () => {
  const { server } = await optIn()
  await expect(createConsentServer(options())).rejects.toMatchObject({ code: 'data_folder_locked' })
  expect(await server.canSend(orders)).toMatchObject({ allow: true })
  await server.close()
  expect(readdirSync(folder).sort()).toEqual(['keys.json', 'pglite'])
})

test('a damaged ledger is not served, and the check says where', { timeout: 30_000 }, async () => {
  const { server } = await optIn()
  await server.close()
  await tamper(`update consent_event set received = received - interval '1 day', jws = overlay(jws placing 'x' from 200)`)
  await expect(createConsentServer(options())).rejects.toMatchObject({ code: 'ledger_broken' })
  const { ok, faults } = await checkLedger(options())
  expect(ok).toBe(false)
  expect(faults).toContainEqual({ tenant: 'acme', seq: 1, kind: 'event_hash' })
})

test('exposed keys stop the start and give the folder back', { timeout: 30_000 }, async () => {
  const { server } = await optIn()
  await server.close()
  chmodSync(join(folder, 'keys.json'), 0o644)
  await expect(createConsentServer(options())).rejects.toMatchObject({ code: 'keys_exposed' })
  expect(existsSync(join(folder, 'pglite.lock'))).toBe(false)
})

test('PGlite is refused in production unless the risk is named', { timeout: 30_000 }, async () => {
  vi.stubEnv('NODE_ENV', 'production')
  await expect(createConsentServer(options())).rejects.toMatchObject({ code: 'pglite_in_production' })
  const server = await createConsentServer(testOptions({ store: { memory: true, riskLosingConsentByRunningPgliteInProduction: true } }))
  await server.close()
})

test.each([
  ['nothing listens at its address (ECONNREFUSED)', '127.0.0.1:9/none'],
  ['the address is no URL (ERR_INVALID_URL)', '127.0.0.1:99999/none'],
])('a database of which %s is said so, without its address', async (why, place) => {
  const failed = createConsentServer(testOptions({ store: { databaseUrl: `postgres://user:secret@${place}` } }))
  await expect(failed).rejects.toMatchObject({ code: 'store_unreachable', message: expect.stringContaining(`cannot be opened: ${why}`) })
  await expect(failed).rejects.toMatchObject({ message: expect.not.stringMatching(/secret|127\.0/) })
})

test('a folder that holds something else is said so, and given back', { timeout: 30_000 }, async () => {
  mkdirSync(folder)
  writeFileSync(join(folder, 'pglite'), 'no database')
  await expect(createConsentServer(options())).rejects.toMatchObject({ code: 'store_unreachable' })
  expect(readdirSync(folder)).toEqual(['pglite'])
})
