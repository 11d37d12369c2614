import { matchingDigits } from './matching-digits.ts'
import { callingCodeOf, planOf } from './oracle.ts'
import type { Random } from './random.ts'

/** As Google's methods name them, in the order of `TYPE_RULES`. */
export const TYPES = ['FixedLine', 'Mobile', 'TollFree', 'PremiumRate', 'PersonalNumber', 'Voicemail', 'Uan', 'Pager', 'Voip', 'SharedCost'] as const
const KINDS = ['valid', 'valid', 'too short', 'too long', 'wrong prefix'] as const

/** Google's length for a type that a region does not have. */
const NO_NUMBERS = -1

/** A national number, and what it was made to be. */
export interface TestNumber {
  readonly region: string
  readonly callingCode: string
  readonly digits: string
  readonly type: (typeof TYPES)[number]
  readonly kind: (typeof KINDS)[number]
}

/** Numbers of every type that the region has: right ones, and ones that are wrong in each way. */
export function numbersOf(region: string, random: Random): TestNumber[] {
  const google = planOf(region)
  return TYPES.flatMap((type) => {
    const desc = google[`get${type}`]()
    if (!desc.hasNationalNumberPattern() || desc.possibleLengthArray()[0] === NO_NUMBERS) return []
    return KINDS.map((kind): TestNumber => {
      const digits = bend(matchingDigits(desc.getNationalNumberPattern(), random), kind, random)
      return { region, callingCode: callingCodeOf(region), digits, type, kind }
    })
  })
}

function bend(digits: string, kind: TestNumber['kind'], random: Random): string {
  const some = (count: number) => Array.from({ length: count }, () => random.below(10)).join('')
  switch (kind) {
    case 'valid':
      return digits
    case 'too short':
      return digits.slice(0, Math.max(2, digits.length - 1 - random.below(3)))
    case 'too long':
      return digits + some(1 + random.below(4))
    case 'wrong prefix': {
      const count = 1 + random.below(3)
      return some(count) + digits.slice(count)
    }
  }
}
