import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newTenantKeys } from '../keys/key-set.ts'
import { openTenantKeys } from '../keys/tenant-keys.ts'
import { randomIds } from '../ports/id-source.ts'
import { createForge } from '../test-support/forge.ts'
import { ISSUER, ORIGIN } from '../test-support/notices.ts'
import { openServer, type ConsentServer } from '../test-support/server.ts'
import { verifyEvent } from '../verify/verify-event.ts'

/** A million in the nightly run (`npm run test:nightly`). */
const RUNS = Number(process.env.FUZZ_RUNS ?? 20_000)
const TIMEOUT_MS = 60_000 + RUNS * 10

const stored = newTenantKeys(new Date(), randomIds)
const forge = createForge({ now: Math.floor(Date.now() / 1_000), keys: openTenantKeys('acme', stored) })
/** Never sent as they are: whatever is accepted was not signed. */
const sound = [forge.grant(), forge.grant({ evt: 'renew' }), forge.withdraw(), forge.withdraw({ prev: 'A'.repeat(43) }, null)].map(({ token }) => token)

let server: ConsentServer
beforeAll(async () => {
  server = await openServer({ keys: { tenants: { acme: stored } } })
})
afterAll(() => server.close())

const base64Url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url')
const part = fc.oneof(fc.json().map(base64Url), fc.uint8Array({ maxLength: 64 }).map(base64Url), fc.string())
const random = fc.oneof(
  fc.string({ maxLength: 400, unit: 'binary' }),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  fc.tuple(part, part, part, part).map(([header, payload, signature, disclosure]) => `${header}.${payload}.${signature}~${disclosure}~`),
)

/** One change to a text, that leaves another text. */
type Change = (text: string, at: number, other: string) => string
const CHANGES: readonly Change[] = [
  (text, at, other) => text.slice(0, at) + other + text.slice(at + 1),
  (text, at, other) => text.slice(0, at) + other + text.slice(at),
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(at),
  (text, at) => text.slice(0, at) + text.slice(at).replace(/[.~]/, ''),
  (text, at) => text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << at % 7)) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + text.slice(at).toUpperCase(),
]
const other = fc.oneof(fc.constantFrom(...'.~=-_ \n\u0000Aa0+/é'), fc.string({ minLength: 1, maxLength: 4 }))
const change = fc.tuple(fc.constantFrom(...CHANGES), fc.nat(), other)
const mutate = (text: string, changes: readonly [Change, number, string][]) =>
  changes.reduce((changed, [apply, at, by]) => apply(changed, changed.length ? at % changed.length : 0, by), text)
const mutated = fc.tuple(fc.constantFrom(...sound), fc.array(change, { minLength: 1, maxLength: 3 })).map(([token, changes]) => mutate(token, changes))
/** Segments of sound tokens, put together as nobody signed them. */
const spliced = fc
  .tuple(...[0, 1, 2, 3].map(() => fc.constantFrom(...sound)))
  .map((tokens) => {
    const [header, payload, signature, disclosed] = tokens.map((token, at) => (at < 3 ? token.split('~')[0]!.split('.')[at] : token.split('~')[1]))
    return `${header}.${payload}.${signature}~${disclosed}${disclosed ? '~' : ''}`
  })
/** The bytes inside one segment changed, and encoded again as they should be. */
const reencoded = fc.tuple(fc.constantFrom(...sound), fc.integer({ min: 0, max: 3 }), fc.array(change, { minLength: 1, maxLength: 2 })).map(([token, at, changes]) => {
  const segments = token.split(/[.~]/)
  segments[at] = base64Url(Buffer.from(mutate(Buffer.from(segments[at] ?? '', 'base64url').toString('latin1'), changes), 'latin1'))
  return `${segments.slice(0, 3).join('.')}~${segments[3] ? `${segments[3]}~` : ''}`
})

const unsigned = fc.oneof(random, mutated, spliced, reencoded).filter((token) => !sound.includes(token))

test(`of ${RUNS} random and mutated tokens none is accepted, and none breaks anything`, { timeout: TIMEOUT_MS }, async () => {
  const headers = { origin: ORIGIN, 'content-type': 'application/jose' }
  const property = fc.asyncProperty(unsigned, async (token) => {
    const response = await server.fetch(new Request(`${ISSUER}/events`, { method: 'POST', body: Buffer.from(token, 'utf8'), headers }))
    const { code } = (await response.json()) as { code: string }
    if (response.status < 400 || response.status >= 500) throw new Error(`${response.status} ${code}`)
  })
  await fc.assert(property, { numRuns: RUNS })
  expect((await server.audit()).tenants[0]!.events).toBe(0)
})

test('the verifier alone refuses them too, and never throws', { timeout: TIMEOUT_MS }, async () => {
  const options = { issuer: ISSUER, jwks: server.jwks('acme') }
  await fc.assert(fc.asyncProperty(unsigned, async (token) => !(await verifyEvent(token, options)).ok), { numRuns: Math.ceil(RUNS / 4) })
})

test('the sound tokens they were made of are accepted', async () => {
  for (const token of sound) expect(await verifyEvent(token, { issuer: ISSUER, jwks: server.jwks('acme') })).toMatchObject({ ok: true })
})
