import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOf, project, projectAll, type Change } from './projection.ts'

const ORDERS = { id: 'orders', cat: 'utility' } as const
const OFFERS = { id: 'offers', cat: 'marketing' } as const
const EVERYTHING = { id: '*', cat: '*' } as const

const give = (iat: number, ...pur: Change['pur'][number][]): Change => ({ evt: 'grant', seq: iat, iat, pur })
const take = (iat: number, ...pur: Change['pur'][number][]): Change => ({ evt: 'withdraw', seq: iat, iat, pur })
const after = (...changes: Change[]) => {
  const { state } = projectAll(new Map(), changes)
  return Object.fromEntries([...state.values()].map(({ purpose, status, since }) => [purpose, [status, since]]))
}

test.each<[string, Change[], object]>([
  ['a grant holds', [give(1, ORDERS)], { orders: ['active', 1] }],
  ['a withdrawal ends it', [give(1, ORDERS), take(2, ORDERS)], { orders: ['withdrawn', 2] }],
  ['one purpose at a time', [give(1, ORDERS, OFFERS), take(2, OFFERS)], { orders: ['active', 1], offers: ['withdrawn', 2] }],
  [
    'everything at once',
    [give(1, ORDERS, OFFERS), take(2, EVERYTHING)],
    { orders: ['withdrawn', 2], offers: ['withdrawn', 2], '*': ['withdrawn', 2] },
  ],
  ['a new grant after it', [take(1, EVERYTHING), give(2, ORDERS)], { '*': ['withdrawn', 1], orders: ['active', 2] }],
  ['an old grant after it', [take(2, EVERYTHING), give(1, ORDERS)], { '*': ['withdrawn', 2] }],
  ['in the same second, no', [take(2, ORDERS), give(2, ORDERS)], { orders: ['withdrawn', 2] }],
  ['a clock two minutes ahead does not outlive a withdrawal', [give(120, ORDERS), take(1, ORDERS)], { orders: ['withdrawn', 1] }],
  ['a withdrawal that comes much later than its time', [give(500, ORDERS), take(1, ORDERS)], { orders: ['active', 500] }],
  ['an older grant beside a newer', [give(5, ORDERS), give(3, ORDERS)], { orders: ['active', 5] }],
])('%s', (_, changes, expected) => {
  expect(after(...changes)).toEqual(expected)
})

test('whatever the order of arrival, nothing is active that was withdrawn later than it was granted', () => {
  const change = fc.record({
    evt: fc.constantFrom('grant' as const, 'withdraw' as const),
    iat: fc.integer({ min: 0, max: 1_000 }),
    pur: fc.constantFrom([ORDERS], [OFFERS], [ORDERS, OFFERS]),
    all: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (drawn) => {
      const changes: Change[] = drawn.map(({ all, ...rest }, seq) => ({ ...rest, seq, ...(all && rest.evt === 'withdraw' && { pur: [EVERYTHING] }) }))
      const { state } = projectAll(new Map(), changes)
      for (const { id, cat } of [ORDERS, OFFERS]) {
        const named = (c: Change) => c.pur.some((p) => p.id === id || p.id === '*')
        const lastNo = Math.max(-1, ...changes.filter((c) => c.evt === 'withdraw' && named(c)).map((c) => c.iat))
        const own = state.get(keyOf(id, cat))
        if (own?.status === 'active') expect(own.since).toBeGreaterThan(lastNo)
      }
    }),
  )
})

test('a confirmation changes nothing', () => {
  expect(project(new Map(), { evt: 'confirm', seq: 1, iat: 1, pur: [ORDERS] })).toEqual({ state: new Map(), effect: 'recorded' })
})
