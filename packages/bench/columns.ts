import type { Readings } from './measure.ts'

interface Bar {
  readonly limit: number
  /** Where better is more. */
  readonly atLeast?: true
  /** What we would like. */
  readonly aim?: number
}

export interface Column {
  readonly title: string
  readonly decimals: number
  /** `undefined` where the subject has no such thing, or nothing to compare it with was in the run. */
  value(of: Readings, run: Reference): number | undefined
  /** Holds for our field; the others only show what is usual. */
  readonly bar?: Bar
}

/** What columns compare with, from the same run. */
export interface Reference {
  readonly native: Readings
  readonly intlTelInput?: Readings | undefined
}

const kB = (bytes: number | undefined) => bytes && bytes / 1000
const times = (one: number | undefined, other: number | undefined) => (one === undefined || other === undefined ? undefined : one / other)
const reading = (key: string) => (of: Readings) => of[key]
const inKB = (key: string) => (of: Readings) => kB(of[key]) ?? of[key]
const timesNative = (key: string) => (of: Readings, { native }: Reference) => times(of[key], native[key])

/** The table, from left to right. */
export const COLUMNS: readonly Column[] = [
  { title: 'initial kB', decimals: 1, value: inKB('initialBytes'), bar: { limit: 7, aim: 5 } },
  { title: 'to judge a number kB', decimals: 1, value: inKB('judgedBytes'), bar: { limit: 25 } },
  { title: 'images kB', decimals: 1, value: inKB('imageBytes'), bar: { limit: 0 } },
  { title: 'foreign hosts', decimals: 0, value: reading('foreignHosts'), bar: { limit: 0 } },
  { title: 'mount 1 ×', decimals: 1, value: timesNative('mountOneMs'), bar: { limit: 3 } },
  { title: 'mount 50 ×', decimals: 1, value: timesNative('mountFiftyMs'), bar: { limit: 10 } },
  { title: 'elements', decimals: 0, value: reading('elements'), bar: { limit: 12 } },
  { title: 'key ×', decimals: 2, value: timesNative('keyMs'), bar: { limit: 1.8, aim: 1.3 } },
  { title: 'key p95 ×', decimals: 2, value: timesNative('keyP95Ms'), bar: { limit: 1.9, aim: 1.3 } },
  { title: 'work per key ×', decimals: 2, value: timesNative('keyWorkMs') },
  { title: 'list ms', decimals: 1, value: reading('listMs') },
  { title: 'list × iti', decimals: 2, value: (of, { intlTelInput }) => times(of.listMs, intlTelInput?.listMs), bar: { limit: 0.6, aim: 0.3 } },
  { title: 'first list ms', decimals: 0, value: reading('listFirstMs') },
  { title: 'heap of first kB', decimals: 0, value: (of, { native }) => kB(of.heapBytes! - native.heapBytes!), bar: { limit: 330 } },
  { title: 'heap of further kB', decimals: 1, value: inKB('heapFurtherBytes'), bar: { limit: 30 } },
  { title: 'renderToString ×', decimals: 3, value: timesNative('rendersPerSecond'), bar: { limit: 0.15, atLeast: true } },
  { title: 'HTML kB', decimals: 2, value: inKB('htmlBytes'), bar: { limit: 1 } },
  { title: 'country names in it', decimals: 0, value: reading('countryNames'), bar: { limit: 0 } },
]

const isMet = (value: number, limit: number, { atLeast }: Bar) => (atLeast ? value >= limit : value <= limit)

export interface Verdict {
  readonly column: string
  readonly value: number
  readonly limit: number
  readonly holds: boolean
  /** Absent where there is no aim beyond the bar. */
  readonly reachesAim?: boolean
}

/** Which bars hold; what could not be compared is left out. */
export function judge(ours: Readings, run: Reference): Verdict[] {
  return COLUMNS.flatMap(({ title, bar, value: valueOf }) => {
    const value = valueOf(ours, run)
    if (!bar || value === undefined) return []
    const { limit, aim } = bar
    return { column: title, value, limit, holds: isMet(value, limit, bar), ...(aim !== undefined && { reachesAim: isMet(value, aim, bar) }) }
  })
}
