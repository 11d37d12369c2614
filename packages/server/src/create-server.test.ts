import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Receipt } from '@unticked/core/event'
import { newBrowser, payloadOf, signGrant } from './test-support/browser.ts'
import { TEL } from './test-support/notices.ts'
import { openServer, page, type ConsentServer } from './test-support/server.ts'
import { verifyReceipt } from './verify/verify-receipt.ts'

let server: ConsentServer
beforeAll(async () => {
  server = await openServer()
})
afterAll(() => server.close())

test('a person opts in: challenge, event, receipt, permission to send', async () => {
  const visit = page(server.fetch)
  const browser = newBrowser()
  const question = { tenant: 'acme', tel: TEL, message: { kind: 'template', purpose: 'orders', category: 'utility' } } as const
  expect(await server.canSend(question)).toEqual({ allow: false, reason: 'no_opt_in' })
  const { token } = signGrant(browser, await visit.challenge(browser))
  const answer = await visit.send(token)
  expect(answer).toMatchObject({ status: 201, body: { receipt: expect.any(String), challenge: expect.any(String) } })
  const verified = await verifyReceipt(answer.body.receipt, server.jwks('acme'))
  const receipt = payloadOf<Receipt>(answer.body.receipt)
  expect(verified).toMatchObject({ ok: true, receipt: { st: 'active', seq: 1, pur: [{ id: 'orders', cat: 'utility' }] } })
  expect(await server.canSend(question)).toEqual({ allow: true, basis: receipt.evh })
  expect(await visit.send(token)).toMatchObject({ status: 200 })
  expect(payloadOf((await visit.send(token)).body.receipt)).toEqual(receipt)
  expect(payloadOf((await visit.get(`receipts/${receipt.evh}`)).body.receipt)).toEqual(receipt)
  await server.withdraw({ tenant: 'acme', tel: TEL })
  expect(await server.canSend(question)).toEqual({ allow: false, reason: 'withdrawn' })
  expect(await server.audit()).toMatchObject({ ok: true, faults: [], tenants: [{ tenant: 'acme', events: 2 }] })
})
