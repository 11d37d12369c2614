import type { Random } from './random.ts'

/** Every fault as often as its weight says, shuffled (Fisher and Yates). */
function round<Fault extends { readonly weight: number }>(faults: readonly Fault[], random: Random): Fault[] {
  const order = faults.flatMap((fault) => Array.from({ length: fault.weight }, () => fault))
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.below(last + 1)
    ;[order[last], order[other]] = [order[other]!, order[last]!]
  }
  return order
}

/** Round after round, so that each fault gets its share however many there are. */
export function orderOf<Fault extends { readonly weight: number }>(faults: readonly Fault[], count: number, random: Random): Fault[] {
  const order: Fault[] = []
  while (order.length < count) order.push(...round(faults, random))
  return order.slice(0, count)
}
