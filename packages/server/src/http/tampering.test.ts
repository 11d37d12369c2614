import { encodePart } from '@unticked/core/event'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantClaims, newBrowser, payloadOf, signEvent, signGrant, type Signed } from '../test-support/browser.ts'
import { listen, type LiveServer } from '../test-support/listen.ts'
import { page } from '../test-support/server.ts'

let live: LiveServer
let visit: ReturnType<typeof page>
const browser = newBrowser()
let signed: Signed
let challenge: string

beforeAll(async () => {
  live = await listen()
  visit = page(fetch, live.issuer)
  challenge = await visit.challenge(browser)
  signed = signGrant(browser, challenge)
})
afterAll(() => live.close())

async function isRefused(body: Uint8Array | string) {
  const { status, body: problem } = await visit.post('events', body as BodyInit, 'application/jose')
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  const text = expect.any(String)
  expect(problem).toEqual({ type: `urn:unticked:problem:${problem.code}`, title: text, status, code: text, detail: text })
}

const flips = (text: () => string) =>
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })).map(([at, mask]) => {
    const bytes = Buffer.from(text(), 'utf8')
    bytes[at % bytes.length]! ^= mask
    return bytes
  })

const rows = async () => (await live.server.audit()).tenants[0]!.events

test('flipping any byte of the token is refused and adds no row', { timeout: 60_000 }, async () => {
  await fc.assert(fc.asyncProperty(flips(() => signed.token), isRefused), { numRuns: 400 })
  expect(await rows()).toBe(0)
})

test('flipping any byte of the number is refused and adds no row', { timeout: 60_000 }, async () => {
  const disclosed = () => Buffer.from(signed.disclosure!, 'base64url').toString('utf8')
  await fc.assert(fc.asyncProperty(flips(disclosed), (bytes) => isRefused(`${signed.jws}~${bytes.toString('base64url')}~`)), { numRuns: 200 })
  expect(await rows()).toBe(0)
})

function resign(changes: object): string {
  const { iat } = payloadOf<{ iat: number }>(challenge)
  return signEvent(browser, { ...grantClaims(browser, { iat, chl: challenge, audience: live.issuer }), ...changes }).token
}

test('flipping any byte of the statement is refused, even signed anew', { timeout: 60_000 }, async () => {
  const { stm } = grantClaims(browser, { iat: 0 })
  const flipped = flips(() => stm.txt).map((bytes) => bytes.toString('utf8'))
  await fc.assert(fc.asyncProperty(flipped, (txt) => isRefused(resign({ stm: { ...stm, txt } }))), { numRuns: 150 })
  expect(await rows()).toBe(0)
})

test('flipping any byte of the challenge is refused, even signed anew', { timeout: 60_000 }, async () => {
  await fc.assert(fc.asyncProperty(flips(() => challenge), (bytes) => isRefused(resign({ chl: bytes.toString('latin1') }))), { numRuns: 200 })
  expect(await rows()).toBe(0)
})

test('swapping a category is refused, signed anew or not', async () => {
  const swapped = [{ id: 'orders', cat: 'marketing' }]
  const [header, , signature] = signed.jws.split('.')
  await isRefused(`${header}.${encodePart({ ...signed.event, pur: swapped })}.${signature}~${signed.disclosure}~`)
  await isRefused(resign({ pur: swapped }))
  expect(await rows()).toBe(0)
})

test('the untouched event is accepted', async () => {
  expect((await visit.send(signed.token)).status).toBe(201)
  expect(await rows()).toBe(1)
})
