import { LATE_LIFE_S, type Receipt } from '@unticked/core/event'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newBrowser, payloadOf, signEvent, signGrant, withdrawClaims } from '../test-support/browser.ts'
import { ISSUER, TEL } from '../test-support/notices.ts'
import { manualClock, openServer, page, type ConsentServer, type ManualClock } from '../test-support/server.ts'
import { seconds } from '../ports/clock.ts'
import { STORES } from '../test-support/stores.ts'

const ORDERS = { tenant: 'acme', tel: TEL, message: { kind: 'template', purpose: 'orders', category: 'utility' } } as const

describe.each(STORES)('on $name', ({ options, stop, available }) => {
  let server: ConsentServer
  let clock: ManualClock
  let visit: ReturnType<typeof page>
  beforeEach(async () => {
    if (!available) return
    clock = manualClock()
    server = await openServer({ store: await options(), clock })
    visit = page(server.fetch)
    return () => server.close()
  })
  afterAll(() => stop())

  async function sign() {
    const browser = newBrowser()
    return signGrant(browser, await visit.challenge(browser)).token
  }
  const receiptOf = async (token: string) => payloadOf<Receipt>((await visit.send(token)).body.receipt)

  describe.skipIf(!available)('what was signed in time', () => {
    test('is recorded up to seven days late, marked, and audited', async () => {
      const token = await sign()
      clock.forward(3_600 + LATE_LIFE_S)
      expect(await receiptOf(token)).toMatchObject({ st: 'active', late: true })
      expect(await server.canSend(ORDERS)).toMatchObject({ allow: true })
      expect(await server.audit()).toMatchObject({ ok: true })
    })
    test('is refused a second later, unless it is a repeat', async () => {
      const [kept, lost] = [await sign(), await sign()]
      const receipt = await receiptOf(kept)
      clock.forward(3_601 + LATE_LIFE_S)
      expect((await visit.send(lost)).body.code).toBe('challenge_expired')
      expect(await visit.send(kept)).toMatchObject({ status: 200 })
      expect(await receiptOf(kept)).toEqual(receipt)
      expect((await visit.send(kept.replace(/~.*~$/, '~'))).body.code).toBe('disclosure_mismatch')
    })
    test('brings nothing back that was withdrawn after it', async () => {
      const token = await sign()
      clock.forward(600)
      const browser = newBrowser()
      await visit.send(signEvent(browser, withdrawClaims(browser, { iat: seconds(clock.now()) })).token)
      clock.forward(86_400)
      expect(await receiptOf(token)).toMatchObject({ st: 'recorded', late: true })
      expect(await server.canSend(ORDERS)).toEqual({ allow: false, reason: 'withdrawn' })
      expect(await server.audit()).toMatchObject({ ok: true })
    })
    test('is not recorded for a challenge that was spent meanwhile', async () => {
      const browser = newBrowser()
      const challenge = await visit.challenge(browser)
      const [first, second] = [signGrant(browser, challenge).token, signGrant(browser, challenge).token]
      await visit.send(first)
      clock.forward(7_200)
      expect(await visit.send(second)).toMatchObject({ status: 409, body: { code: 'challenge_spent' } })
    })
    test('may be taken back with a challenge of any age', async () => {
      const browser = newBrowser()
      const { receipt, challenge } = (await visit.send(signGrant(browser, await visit.challenge(browser)).token)).body
      clock.forward(90 * 86_400)
      const claims = withdrawClaims(browser, { iat: seconds(clock.now()), chl: challenge, prev: payloadOf<Receipt>(receipt).evh, aud: ISSUER })
      expect(await receiptOf(signEvent(browser, claims, null).token)).toMatchObject({ st: 'withdrawn', late: false })
    })
  })
})
