import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { transact } from '../signing/database.ts'
import { createOutbox, type Attempted } from './outbox.ts'
import { openQueue } from './queue.ts'
import type { Ending, QueuedEvent, Recording } from './queued-event.ts'
import { hasWaiting } from './waiting.ts'

const DAY_MS = 86_400_000
const STORAGE_PATIENCE_MS = 3_000
let tenants = 0
let events = 0

beforeEach(() => transact('readwrite', (store) => store('events').clear(), true))
afterEach(() => void vi.restoreAllMocks())

const eventOf = (over: Partial<QueuedEvent> = {}): QueuedEvent => ({
  token: 'header.payload.signature~disclosure~', jti: `event-${++events}`, evt: 'grant', evh: `hash-${events}`, prev: null, shown: null, at: 1_000, attempts: 0, ...over,
})
const recordingOf = ({ jti, evh, evt }: QueuedEvent) => ({ receipt: { evh, ejti: jti, evt }, token: 'receipt', prev: null, shown: null }) as unknown as Recording
const recorded = async (event: QueuedEvent): Promise<Attempted> => ({ ending: { recorded: recordingOf(event) } })

/** A tab: its outbox, what it sent, and whom it told. */
function tab(attempt: (event: QueuedEvent) => Promise<Attempted> = recorded, tenant = `https://consent.acme.example/t/outbox-${++tenants}`) {
  const clock = { ms: 1_000 }
  const sent: string[] = []
  const delayed = vi.fn()
  const ended = vi.fn()
  const random = vi.fn(() => 1)
  const outbox = createOutbox(tenant, {
    attempt: (event) => {
      sent.push(event.jti)
      return attempt(event)
    },
    delayed, ended, now: () => clock.ms, random,
  })
  const stored = () => transact<QueuedEvent[]>('readonly', (store) => store('events').getAll(IDBKeyRange.bound([tenant], [tenant, []])))
  const receipts = () => transact<Recording[]>('readonly', (store) => store('receipts').getAll(IDBKeyRange.bound([tenant], [tenant, []])))
  return { tenant, outbox, clock, sent, delayed, ended, random, stored, receipts }
}

const deleteDatabase = () => new Promise((resolve) => { indexedDB.deleteDatabase('unticked').onsuccess = resolve })
const databases = async () => (await indexedDB.databases()).map(({ name }) => name)

test('waits are spread at random, and grow', async () => {
  const waits: number[] = []
  const timeout = globalThis.setTimeout
  const { outbox, random } = tab(async () => ({}))
  random.mockReturnValue(0.5)
  await outbox.add(eventOf())
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, ms = 0) => {
    if (ms >= 500 && ms !== STORAGE_PATIENCE_MS) waits.push(ms)
    return timeout(run, ms)
  }) as typeof setTimeout)
  for (let count = 0; count < 10; count++) await outbox.flush()
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 150_000, 150_000])
})

test('looking for events makes no database', async () => {
  await deleteDatabase()
  const { outbox } = tab()
  await outbox.flush()
  await hasWaiting().catch(() => undefined)
  expect(await databases()).not.toContain('unticked')
})

test('an event is on the device before it is sent, and gone when its receipt is there', async () => {
  const event = eventOf()
  const { outbox, stored, receipts } = tab(async (sending) => {
    expect(await stored()).toEqual([event])
    expect(await hasWaiting()).toBe(true)
    return recorded(sending)
  })
  expect(await outbox.add(event)).toBe(true)
  const told = vi.fn()
  await outbox.send(event.jti, told)
  expect(told).toHaveBeenCalledExactlyOnceWith({ recorded: recordingOf(event) })
  await expect.poll(stored).toEqual([])
  expect(await receipts()).toEqual([recordingOf(event)])
})

test('what cannot be sent now stays, is counted, and is tried again later', async () => {
  let down = true
  const { outbox, delayed, stored, sent, random } = tab(async (event) => (down ? {} : recorded(event)))
  random.mockReturnValue(0.05)
  const event = eventOf()
  await outbox.add(event)
  const told = vi.fn()
  await outbox.send(event.jti, told)
  expect(delayed).toHaveBeenCalledOnce()
  expect(await stored()).toMatchObject([{ jti: event.jti, attempts: 1 }])
  down = false
  await expect.poll(() => told.mock.calls.length).toBe(1)
  expect(sent).toEqual([event.jti, event.jti])
})

test.each(['online', 'pageshow', 'visibilitychange'])('%s sends at once what waits', async (type) => {
  let down = true
  const { outbox, sent } = tab(async (event) => (down ? {} : recorded(event)))
  const event = eventOf()
  await outbox.add(event)
  await outbox.send(event.jti, () => undefined)
  down = false
  ;(type === 'visibilitychange' ? document : window).dispatchEvent(new Event(type, { bubbles: true }))
  await expect.poll(() => sent.length).toBe(2)
})

test('a server that asks to be left alone is, also by the next visit', async () => {
  const first = tab(async () => ({ after: 60_000 }))
  const event = eventOf()
  await first.outbox.add(event)
  await first.outbox.send(event.jti, () => undefined)
  const next = tab(recorded, first.tenant)
  next.clock.ms = 1_000 + 59_999
  await next.outbox.flush()
  expect(next.sent).toEqual([])
  next.clock.ms += 1
  await next.outbox.flush()
  expect(next.sent).toEqual([event.jti])
})

test('a clock that was set back does not hold an event', async () => {
  const first = tab(async () => ({ after: 60_000 }))
  first.clock.ms = 100 * DAY_MS
  await first.outbox.add(eventOf({ at: 100 * DAY_MS }))
  await first.outbox.flush()
  const next = tab(recorded, first.tenant)
  next.clock.ms = 99 * DAY_MS
  await next.outbox.flush()
  expect(next.sent).toHaveLength(1)
})

test('withdrawals overtake grants, and one that fails does not hold up the others for ever', async () => {
  const poison = eventOf({ at: 1 })
  const grant = eventOf({ at: 2 })
  const withdrawal = eventOf({ evt: 'withdraw', at: 3 })
  const { outbox, sent } = tab(async (event) => (event.jti === poison.jti ? {} : recorded(event)))
  for (const event of [poison, grant, withdrawal]) await outbox.add(event)
  await outbox.flush()
  await outbox.flush()
  expect(sent).toEqual([withdrawal.jti, poison.jti, grant.jti, poison.jti])
})

test('what waits is bounded by count; what takes consent back always has room', async () => {
  const { outbox } = tab()
  for (let count = 0; count < 50; count++) expect(await outbox.add(eventOf())).toBe(true)
  expect(await outbox.add(eventOf())).toBe(false)
  expect(await outbox.add(eventOf({ evt: 'withdraw' }))).toBe(true)
  await outbox.flush()
  expect(await outbox.add(eventOf())).toBe(true)
})

test('and by size', async () => {
  const { outbox } = tab()
  const large = { token: 'x'.repeat(16_384) }
  for (let count = 0; count < 16; count++) expect(await outbox.add(eventOf(large))).toBe(true)
  expect(await outbox.add(eventOf())).toBe(false)
})

test('after seven days an event is given up and told; a withdrawal never is', async () => {
  const { outbox, clock, sent, ended, stored } = tab()
  const [grant, withdrawal] = [eventOf(), eventOf({ evt: 'withdraw' })]
  for (const event of [grant, withdrawal]) await outbox.add(event)
  clock.ms += 7 * DAY_MS + 1
  await outbox.flush()
  expect(sent).toEqual([withdrawal.jti])
  expect(ended.mock.calls.map(([event, ending]) => [(event as QueuedEvent).jti, ending])).toContainEqual([grant.jti, { code: 'delivery_expired' }])
  expect((await stored()).map(({ token }) => token)).not.toContain(grant.token)
})

test('an event that was signed anew takes the place of the first', async () => {
  const event = eventOf()
  const { outbox, stored, sent } = tab(async (sending) => (sending.resigned ? recorded(sending) : { again: { ...sending, token: 'again', resigned: true } }))
  await outbox.add(event)
  await outbox.flush()
  expect(sent).toEqual([event.jti, event.jti])
  await expect.poll(stored).toEqual([])
})

test.each<[string, (event: QueuedEvent) => Promise<Attempted>]>([
  ['cannot be sent now', async () => ({})],
  ['is recorded', recorded],
  ['is signed anew', async (event) => (event.resigned ? {} : { again: { ...event, resigned: true } })],
])('an event that is forgotten while it is sent, and %s, stays forgotten', async (_how, attempted) => {
  const { tenant, outbox, stored, receipts } = tab(async (event) => {
    await openQueue(tenant).remove(event)
    return attempted(event)
  })
  const event = eventOf()
  await outbox.add(event)
  const told = vi.fn()
  await outbox.send(event.jti, told)
  await expect.poll(() => told.mock.calls.length).toBe(1)
  expect([await stored(), await receipts()]).toEqual([[], []])
})

test('two tabs send an event once, and both know how it ended', async () => {
  const attempt = async (event: QueuedEvent): Promise<Attempted> => {
    await new Promise((resolve) => setTimeout(resolve, 50))
    return event.evt === 'renew' ? { ending: { code: 'claims_invalid' } } : recorded(event)
  }
  const one = tab(attempt)
  const other = tab(attempt, one.tenant)
  one.random.mockReturnValue(0.2)
  other.random.mockReturnValue(0.2)
  const [first, refused, second] = [eventOf(), eventOf({ evt: 'renew' }), eventOf()]
  const told: Record<string, Ending> = {}
  for (const [of, event] of [[one, first], [other, refused], [other, second]] as const) {
    await of.outbox.add(event)
    void of.outbox.send(event.jti, (ending) => void (told[event.jti] = ending))
  }
  await expect.poll(() => Object.keys(told).length).toBe(3)
  expect([...one.sent, ...other.sent].toSorted()).toEqual([first.jti, refused.jti, second.jti].toSorted())
  expect(['claims_invalid', 'network']).toContain(told[refused.jti]!.code)
  expect(told[second.jti]).toEqual({ recorded: recordingOf(second) })
  await expect.poll(one.stored).toEqual([])
})

test('storage that cannot be read for a while loses nothing and says nothing', async () => {
  const { outbox, sent, random } = tab()
  random.mockReturnValue(0.05)
  const event = eventOf()
  await outbox.add(event)
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => { throw new DOMException('no', 'UnknownError') })
  const told = vi.fn()
  await outbox.send(event.jti, told)
  expect(told).not.toHaveBeenCalled()
  open.mockRestore()
  await expect.poll(() => told.mock.calls).toEqual([[{ recorded: recordingOf(event) }]])
  expect(sent).toEqual([event.jti])
})

test.each([
  ['refuses', () => vi.spyOn(indexedDB, 'open').mockImplementation(() => { throw new DOMException('no', 'SecurityError') })],
  ['is full', () => {
    const { put } = IDBObjectStore.prototype
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = put.apply(this, args)
      this.transaction.abort()
      return request
    })
  }],
  ['never opens', () => vi.spyOn(indexedDB, 'open').mockReturnValue({} as IDBOpenDBRequest)],
  ['never says that it is done', () => {
    const { transaction } = IDBDatabase.prototype
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      const real = transaction.apply(this, args)
      return { objectStore: (name: string) => real.objectStore(name) } as IDBTransaction
    })
  }],
])('storage that %s stores nothing, and says so', async (_how, refuse) => {
  const { outbox } = tab()
  refuse()
  expect(await outbox.add(eventOf())).toBe(false)
})
