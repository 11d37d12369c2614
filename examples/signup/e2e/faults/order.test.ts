import { expect, test } from 'vitest'
import { FAULTS } from './faults.ts'
import { orderOf } from './order.ts'
import { createRandom } from './random.ts'

const names = (count: number, seed: number) => orderOf(FAULTS, count, createRandom(seed)).map(({ name }) => name)
const shares = (order: readonly string[]) => FAULTS.map(({ name }) => order.filter((other) => other === name).length)

test('one seed, one order; another seed, another order', () => {
  expect(names(1_000, 5)).toEqual(names(1_000, 5))
  expect(names(60, 6)).not.toEqual(names(60, 5))
})

test('each 60 hold every fault as often as it weighs, in another order than the 60 before', () => {
  const order = names(180, 5)
  const rounds = [order.slice(0, 60), order.slice(60, 120), order.slice(120)]
  for (const round of rounds) expect(shares(round)).toEqual(FAULTS.map(({ weight }) => weight))
  expect(rounds[1]).not.toEqual(rounds[0])
})

test('no fault of the server itself is left to luck: three in 60, 48 or more in 1,000', () => {
  const restarting = FAULTS.filter(({ name }) => /killed between|rotated|expires/.test(name)).map(({ name }) => name)
  expect(restarting).toHaveLength(3)
  for (const name of restarting) {
    expect(names(60, 5).filter((other) => other === name).length).toBeGreaterThanOrEqual(3)
    expect(names(1_000, 5).filter((other) => other === name).length).toBeGreaterThanOrEqual(48)
  }
})
