import { askGoogle, type Reading } from './oracle.ts'

/** A case in which we do not say what Google says. */
export interface Disagreement {
  readonly region: string
  readonly text: string
  readonly country: string | undefined
  readonly google: Reading
  readonly ours: Reading
  /** What our parser says with Google's rules of the day of its package. */
  readonly withGoogleRules: Reading
}

const EXACT_DIGITS = 15
const agrees = (one: Reading, other: Reading) => differenceOf(one, other) === undefined

/** The first thing that two readings do not agree on, of those that count. */
export function differenceOf(one: Reading, other: Reading): keyof Reading | undefined {
  if (one.possible !== other.possible) return 'possible'
  if (!one.possible) return undefined
  if (one.e164 !== other.e164) return 'e164'
  if (one.valid !== other.valid) return 'valid'
  if (!one.valid) return undefined
  return (['type', 'region'] as const).find((key) => one[key] !== other[key])
}

/** Every reason for which we may differ, each as narrow as it can be told. One that none explains is a fault. */
export const REASONS: Readonly<Record<string, (disagreement: Disagreement) => boolean>> = {
  'Google drops one trunk prefix, and a second one when it reads its own answer; we drop both, so that E.164 stays what it is':
    ({ google, ours }) => google.possible && google.e164 !== ours.e164 && agrees(settledByGoogle(google), ours),

  'Google keeps national numbers as floating point, and loses the last digits of the longest':
    ({ google, ours }) =>
      google.possible && google.e164!.length > EXACT_DIGITS && google.e164!.slice(0, EXACT_DIGITS) === ours.e164?.slice(0, EXACT_DIGITS),

  'The country dials 00 with a carrier code or not at all, and 00 and a calling code were typed: Google sees no number, we the one meant':
    ({ text, google, ours }) => !google.possible && text.startsWith('00') && agrees(askGoogle(`+${text.slice(2)}`, undefined), ours),
}

/** Google's answer, read again by Google until it stays the same. */
export function settledByGoogle(reading: Reading): Reading {
  const again = askGoogle(reading.e164!, undefined)
  return again.possible && again.e164 !== reading.e164 ? settledByGoogle(again) : again.possible ? again : reading
}
