import { afterEach, expect, test, vi } from 'vitest'
import { notice, ORIGIN, PUBLIC_URL } from '../test-support/notices.ts'
import { defineServer, type ServerConfig, type TenantConfig } from './define-server.ts'

const tenant: TenantConfig = { id: 'acme', origins: [ORIGIN], notices: [notice] }
const config: ServerConfig = { publicUrl: PUBLIC_URL, tenants: [tenant] }
const withTenant = (changes: object): ServerConfig => ({ ...config, tenants: [{ ...tenant, ...changes }] })
const vague = { ...notice, wording: { en: { ...notice.wording.en, orders: { title: 'updates', content: 'WhatsApp messages' } } } }

afterEach(() => vi.unstubAllEnvs())

test('a sound configuration comes back as it was', () => {
  expect(defineServer(config)).toBe(config)
  expect(defineServer(withTenant({ origins: ['http://localhost:5173', 'http://[::1]:8080'], bearerKey: 'k'.repeat(32) }))).toBeTruthy()
})

test.each<[RegExp, unknown]>([
  [/publicUrl is not a URL/, { ...config, publicUrl: '/consent' }],
  [/more than origin and path/, { ...config, publicUrl: `${PUBLIC_URL}?x=1` }],
  [/no option databaseUrl/, { ...config, databaseUrl: 'postgres://' }],
  [/port is not a number/, { ...config, port: '80' }],
  [/no tenants/, { ...config, tenants: [] }],
  [/"acme" is there twice/, { ...config, tenants: [tenant, tenant] }],
  [/no usable id/, withTenant({ id: 'Acme Ltd' })],
  [/no option origin\b/, withTenant({ origin: ORIGIN })],
  [/origins is empty/, withTenant({ origins: [] })],
  [/is not an origin/, withTenant({ origins: [`${ORIGIN}/`] })],
  [/not served over https/, withTenant({ origins: ['http://shop.acme.example'] })],
  [/notices is empty/, withTenant({ notices: [] })],
  [/twice. A changed text/, withTenant({ notices: [notice, notice] })],
  [/no messages for it/, withTenant({ notices: [{ ...notice, wording: { xx: notice.wording.en } }] })],
  [/32 characters/, withTenant({ bearerKey: 'short' })],
  [/no privacyUrl|no business.privacyUrl/, withTenant({ notices: [{ ...notice, business: { id: 'acme', name: 'Acme' } }] })],
])('%s', (message, wrong) => {
  expect(() => defineServer(wrong as ServerConfig)).toThrow(TypeError)
  expect(() => defineServer(wrong as ServerConfig)).toThrow(message)
})

test('content that names nothing is refused in production too', () => {
  vi.stubEnv('NODE_ENV', 'production')
  expect(() => defineServer(withTenant({ notices: [vague] }))).toThrow(/says only "WhatsApp messages"/)
})

test('no complaint quotes a key', () => {
  const unquoted = expect.objectContaining({ message: expect.not.stringContaining('hunter2') })
  expect(() => defineServer(withTenant({ bearerKey: 'hunter2' }))).toThrow(unquoted)
})

test.each<[RegExp, object]>([
  [/no limit adress/, { limits: { adress: { burst: 1, perSecond: 1 } } }],
  [/limits.address is no limit/, { limits: { address: { burst: 0, perSecond: 1 } } }],
  [/limits.number is no limit/, { limits: { number: { burst: 10 } } }],
  [/limits is not an object/, { limits: null }],
  [/trustedProxy is not/, { trustedProxy: true }],
  [/trustedProxy is not/, { trustedProxy: { header: 'x-forwarded-for', hops: 0 } }],
  [/metricsKey is shorter/, { metricsKey: 'short' }],
])('%s', (message, changes) => {
  expect(() => defineServer({ ...config, ...changes } as ServerConfig)).toThrow(message)
})

test('what guards a server may be set or left out', () => {
  expect(defineServer({ ...config, limits: { address: 'unlimited', number: { burst: 5, perSecond: 0.01 } }, trustedProxy: { header: 'x-real-ip' } })).toBeTruthy()
  expect(() => defineServer(withTenant({ deniedKeys: ['x'] }))).toThrow(/deniedKeys is not a list/)
})
