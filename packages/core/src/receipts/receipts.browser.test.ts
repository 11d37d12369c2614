import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { stubIssuer } from '../../../react/src/test-support/issuer.ts'
import { emptyPage, optInMarkup, show } from '../dom/test-support/opt-in-page.ts'
import type { OptInOptions } from '../opt-in/options.ts'
import { hasWaiting } from '../outbox/waiting.ts'
import { openReceipts } from './receipts.ts'

const NUMBER = '612345678'
let tenants = 0
let server: string
let issuer: Awaited<ReturnType<typeof stubIssuer>>

const deleteDatabase = () => new Promise((resolve) => { indexedDB.deleteDatabase('unticked').onsuccess = resolve })
const databases = async () => (await indexedDB.databases()).map(({ name }) => name)
const notNow = () => Response.json({ code: 'store_unavailable' }, { status: 503 })

/** Everything on the device, as text. */
async function stored(): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('unticked')
    request.onsuccess = () => resolve(request.result)
  })
  const rows = await Promise.all(['events', 'receipts'].map((name) => new Promise((resolve) => {
    const request = database.transaction(name).objectStore(name).getAll()
    request.onsuccess = () => resolve(request.result)
  })))
  database.close()
  return JSON.stringify(rows)
}

function open(options: Partial<OptInOptions> = {}) {
  emptyPage()
  return show(`<form>${optInMarkup()}</form>`, { server, hold: false, ...options })
}

async function agree(...purposes: RegExp[]) {
  const shown = open()
  for (const name of purposes) await userEvent.click(page.getByRole('checkbox', { name }))
  const result = await shown.optIn.commit()
  if (result.status !== 'recorded') throw new Error(result.status)
  return result
}

beforeEach(async () => {
  await deleteDatabase()
  server = `/consent/t/receipts-${++tenants}`
  issuer = await stubIssuer(server)
})
afterEach(() => {
  emptyPage()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('a person who never submits', () => {
  test('leaves nothing on the device, however much they type and tick', async () => {
    const { optIn } = open()
    await userEvent.click(page.getByRole('checkbox', { name: /offers/ }))
    await userEvent.click(page.getByRole('checkbox', { name: /offers/ }))
    await userEvent.fill(page.getByRole('textbox'), '+31612345678')
    expect(await optIn.validate()).toEqual([])
    optIn.prepare()
    expect(await optIn.commit()).toEqual({ status: 'nothing-ticked' })
    expect(await openReceipts({ server }).list()).toEqual([])
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await databases()).not.toContain('unticked')
  })

  test('has nothing to forget, and forgetting leaves nothing', async () => {
    await openReceipts({ server }).forget()
    expect(await databases()).not.toContain('unticked')
  })
})

describe('what was agreed to', () => {
  test('is listed in the words that were shown, without the number', async () => {
    const { jti, receipt } = await agree(/order updates/, /offers/)
    const [kept, ...others] = await openReceipts({ server }).list()
    expect(others).toEqual([])
    expect(kept).toMatchObject({
      evh: receipt.evh, at: new Date(receipt.iat * 1000), business: { id: 'acme', name: 'Acme' }, notice: { id: 'signup', version: '1', locale: 'en' },
      receipt: { ejti: jti }, withdrawals: [],
      purposes: [
        { id: 'orders', category: 'utility', title: 'order updates', content: 'receipts, delivery times and returns', standing: true },
        { id: 'offers', category: 'marketing', standing: true },
      ],
    })
    expect(kept!.token.split('.')).toHaveLength(3)
    expect(await stored()).not.toContain(NUMBER)
  })

  test('is taken back in part, by an event that names the first and no number', async () => {
    const { receipt } = await agree(/order updates/, /offers/)
    const receipts = openReceipts({ server })
    const [kept] = await receipts.list()
    expect(await receipts.withdraw(kept!, { purposes: ['offers'], by: 'pointer' })).toMatchObject({ status: 'recorded' })
    expect(issuer.events[1]).toMatchObject({ evt: 'withdraw', prev: receipt.evh, pur: [{ id: 'offers', cat: 'marketing' }], ui: { by: 'pointer' } })
    expect(issuer.events[1]).not.toHaveProperty('_sd')
    const [after] = await receipts.list()
    expect(after!.purposes.map(({ id, standing }) => [id, standing])).toEqual([['orders', true], ['offers', false]])
    expect(after!.withdrawals).toHaveLength(1)
    expect(await receipts.withdraw(after!, { purposes: ['offers'] })).toEqual({ status: 'refused', code: 'nothing_to_withdraw' })
  })

  test('is taken back when the server is down: saved, and sent when it is back', async () => {
    await agree(/order updates/)
    const onRecorded = vi.fn()
    const receipts = openReceipts({ server, onRecorded })
    issuer.answer(notNow())
    expect(await receipts.withdraw((await receipts.list())[0]!)).toEqual({ status: 'saved' })
    issuer.answer(undefined)
    window.dispatchEvent(new Event('online'))
    await expect.poll(async () => (await receipts.list())[0]!.withdrawals).toHaveLength(1)
    await expect.poll(() => onRecorded.mock.calls).toHaveLength(1)
    expect((await receipts.list())[0]!.purposes[0]).toMatchObject({ standing: false, stopping: false })
  })

  test('what waits to be taken back does not stand any more', async () => {
    await agree(/order updates/, /offers/)
    const receipts = openReceipts({ server })
    issuer.answer(notNow())
    await receipts.withdraw((await receipts.list())[0]!, { purposes: ['offers'] })
    const [kept] = await receipts.list()
    expect(kept!.purposes.map(({ id, standing, stopping }) => [id, standing, stopping])).toEqual([['orders', true, false], ['offers', false, true]])
  })

  describe('asked of the server', () => {
    test('is stopped where its verified word says so, and stays so', async () => {
      const { receipt } = await agree(/order updates/, /offers/)
      const receipts = openReceipts({ server })
      expect((await receipts.refresh())[0]!.purposes.map(({ standing }) => standing)).toEqual([true, true])
      expect((await receipts.list())[0]!.state).toBeNull()
      issuer.stop(receipt.evh, ['offers'])
      expect((await receipts.refresh())[0]!.purposes.map(({ standing }) => standing)).toEqual([true, false])
      issuer.stop(receipt.evh)
      const [kept] = await receipts.refresh()
      expect(kept!.purposes.map(({ standing }) => standing)).toEqual([false, false])
      expect(kept!.state!.split('.')).toHaveLength(3)
      expect(kept!.withdrawals).toEqual([])
      expect(await receipts.list()).toEqual([kept])
      const asked = issuer.asked.length
      await receipts.refresh()
      expect(issuer.asked).toHaveLength(asked)
    })

    test.each<[string, () => Promise<Response>]>([
      ['cannot be reached', () => Promise.reject(new TypeError('offline'))],
      ['does not know it', async () => Response.json({ code: 'receipt_unknown' }, { status: 404 })],
      ['answers with a word that does not verify', async () => Response.json({ state: 'a.b.c' })],
      ['answers with something else', async () => new Response('<p>')],
    ])('is what this device knows, where the server %s', async (_how, answer) => {
      await agree(/order updates/)
      const receipts = openReceipts({ server })
      const before = await receipts.list()
      vi.stubGlobal('fetch', answer)
      expect(await receipts.refresh()).toEqual(before)
    })

    test('is what this device knows, where the server gives a receipt for its word', async () => {
      await agree(/order updates/)
      const receipts = openReceipts({ server })
      const before = await receipts.list()
      const real = fetch
      vi.stubGlobal('fetch', async (url: string, init?: RequestInit) =>
        url.includes('/receipts/') ? Response.json({ state: before[0]!.token }) : real(url, init))
      expect(await receipts.refresh()).toEqual(before)
    })

    test('is not kept again when it was forgotten meanwhile', async () => {
      const { receipt } = await agree(/order updates/)
      issuer.stop(receipt.evh)
      const receipts = openReceipts({ server })
      const real = fetch
      const forget = vi.fn(() => receipts.forget())
      vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
        if (url.includes('/receipts/')) await forget()
        return real(url, init)
      })
      expect(await receipts.refresh()).toEqual([])
      expect(forget).toHaveBeenCalledOnce()
      expect(await stored()).toBe('[[],[]]')
    })
  })

  test('a clock that is slow does not make a withdrawal older than what it takes back', async () => {
    const { receipt } = await agree(/order updates/)
    const receipts = openReceipts({ server, challenge: () => Promise.reject(new Error('offline')), clock: { now: () => 1_000, monotonic: () => 0 } })
    await receipts.withdraw((await receipts.list())[0]!)
    expect(issuer.events[1]!.iat).toBe(receipt.iat)
  })

  test('is renewed by a new tick that names it, and then the new one is listed', async () => {
    const { receipt } = await agree(/order updates/)
    const { optIn } = open({ renews: receipt.evh })
    await userEvent.click(page.getByRole('checkbox', { name: /offers/ }))
    expect(await optIn.commit()).toMatchObject({ status: 'recorded' })
    expect(issuer.events[1]).toMatchObject({ evt: 'renew', prev: receipt.evh })
    const kept = await openReceipts({ server }).list()
    // What was not ticked again goes on, and can be taken back.
    expect(kept.map(({ purposes }) => purposes.map(({ id }) => id))).toEqual([['offers'], ['orders']])
  })

  test('is forgotten: receipts, key and what waits; a withdrawal is sent all the same', async () => {
    await agree(/order updates/)
    const receipts = openReceipts({ server })
    const [kept] = await receipts.list()
    issuer.answer(notNow())
    const { optIn } = open()
    await userEvent.click(page.getByRole('checkbox', { name: /order updates/ }))
    expect(await optIn.commit()).toMatchObject({ status: 'saved' })
    expect(optIn.getState().status).toBe('saved')
    expect(await stored()).toContain(btoa('tel').slice(0, 3))
    await receipts.withdraw(kept!)
    await receipts.forget()
    expect(await receipts.list()).toEqual([])
    const [waiting] = JSON.parse(await stored()) as { evt: string }[][]
    expect(waiting!.map(({ evt }) => evt)).toEqual(['withdraw'])
  })
})

describe('what an earlier visit left', () => {
  /** A page that looks for it when it has become quiet. */
  function visit(options?: Parameters<typeof open>[0]) {
    const opened = open(options)
    hasWaiting().then((waiting) => (waiting ? opened.optIn.resume() : undefined), () => undefined)
    return opened
  }

  test('is sent when the next page with an opt-in of that server is idle, and told by callbacks alone', async () => {
    issuer.answer(notNow())
    const onQueued = vi.fn()
    const onSaved = vi.fn()
    const first = open({ onQueued, onSaved })
    await userEvent.click(page.getByRole('checkbox', { name: /order updates/ }))
    const result = await first.optIn.commit()
    expect(result).toMatchObject({ status: 'saved' })
    const { jti } = result as { jti: string }
    expect([onSaved.mock.calls, onQueued.mock.calls]).toEqual([[[{ jti }]], [[{ jti }]]])
    first.disconnect()
    issuer.answer(undefined)
    const onRecorded = vi.fn()
    const { optIn } = visit({ onRecorded })
    await expect.poll(() => onRecorded.mock.calls).toMatchObject([[{ jti, receipt: { ejti: jti } }]])
    expect(optIn.getState().status).toBe('idle')
    await expect.poll(stored).not.toContain(NUMBER)
  })

  test('is told to the page when it was refused for good', async () => {
    issuer.answer(notNow())
    const first = open()
    await userEvent.click(page.getByRole('checkbox', { name: /order updates/ }))
    const { jti } = (await first.optIn.commit()) as { jti: string }
    issuer.answer(Response.json({ code: 'notice_mismatch' }, { status: 400, headers: { 'content-type': 'application/problem+json' } }))
    const onDeadLetter = vi.fn()
    visit({ onDeadLetter })
    await expect.poll(() => onDeadLetter.mock.calls).toEqual([[{ jti, evt: 'grant', code: 'notice_mismatch' }]])
    // The page that made it knows only that nobody confirmed it.
    await expect.poll(() => first.optIn.getState()).toMatchObject({ status: 'refused', refusal: 'network' })
  })

  test('of a person who left nothing opens no database', async () => {
    const asked = vi.spyOn(indexedDB, 'open')
    expect(await hasWaiting()).toBe(false)
    expect(asked).not.toHaveBeenCalled()
  })
})
