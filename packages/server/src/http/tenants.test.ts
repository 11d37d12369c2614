import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Receipt } from '@unticked/core/event'
import { newBrowser, payloadOf, signGrant } from '../test-support/browser.ts'
import { BEARER, ISSUER, notice, ORIGIN, PUBLIC_URL, TEL } from '../test-support/notices.ts'
import { openServer, page, type ConsentServer } from '../test-support/server.ts'

const OTHER = `${PUBLIC_URL}/t/other`
const SHOP = 'https://shop.other.example'
const orders = { kind: 'template', purpose: 'orders', category: 'utility' } as const

let server: ConsentServer
beforeAll(async () => {
  server = await openServer({
    tenants: [
      { id: 'acme', origins: [ORIGIN], notices: [notice], bearerKey: BEARER },
      { id: 'other', origins: [ORIGIN, SHOP], notices: [notice] },
    ],
  })
})
afterAll(() => server.close())

test('what one tenant holds means nothing to another', async () => {
  const [here, there] = [page(server.fetch), page(server.fetch, OTHER)]
  const browser = newBrowser()
  const { token } = signGrant(browser, await here.challenge(browser))
  expect((await there.send(token)).body.code).toBe('challenge_signature')
  const { evh } = payloadOf<Receipt>((await here.send(token)).body.receipt)
  expect((await there.get(`receipts/${evh}`)).body.code).toBe('receipt_unknown')
  expect(await server.canSend({ tenant: 'acme', tel: TEL, message: orders })).toMatchObject({ allow: true })
  expect(await server.canSend({ tenant: 'other', tel: TEL, message: orders })).toEqual({ allow: false, reason: 'no_opt_in' })
  expect(server.jwks('acme')).not.toEqual(server.jwks('other'))
})

test('each tenant has its own pages and its own bearer key', async () => {
  expect((await page(server.fetch, ISSUER, SHOP).askChallenge()).body.code).toBe('origin_refused')
  expect((await page(server.fetch, OTHER, SHOP).askChallenge()).status).toBe(200)
  const stop = page(server.fetch, OTHER).post('withdraw', JSON.stringify({ tel: TEL }), 'application/json', { authorization: `Bearer ${BEARER}` })
  expect((await stop).status).toBe(401)
})

test('an event for one page of a tenant does not pass through another page', async () => {
  const browser = newBrowser()
  const challenge = await page(server.fetch, OTHER, ORIGIN).challenge(browser)
  const { token } = signGrant(browser, challenge)
  expect((await page(server.fetch, OTHER, SHOP).send(token)).body.code).toBe('origin_mismatch')
  expect((await page(server.fetch, OTHER, ORIGIN).send(token)).status).toBe(201)
})

test('a tenant that is not configured is not found', async () => {
  expect((await page(server.fetch, `${ISSUER}x`).askChallenge()).body.code).toBe('not_found')
  expect((await page(server.fetch, `${PUBLIC_URL}/t/__proto__`).askChallenge()).body.code).toBe('not_found')
})
