import type { Limit } from './rate-limiter.ts'

/** What may be limited, by whose doing. */
const LIMITED = ['address', 'tenant', 'number'] as const

/** How much is let through before `429`; `'unlimited'` where something in front of the server limits already. */
export interface Limits {
  /** Requests of one address, or of one /64 network of IPv6; back ends with the bearer key are not counted. @defaultValue 1,000 at once, 20 a second: many people share one */
  address: Limit | 'unlimited'
  /** Requests to one tenant. @defaultValue 10,000 at once, 1,000 a second */
  tenant: Limit | 'unlimited'
  /** New opt-ins for one number; withdrawals and repeats are not counted. @defaultValue 100 at once, 100 an hour */
  number: Limit | 'unlimited'
}

export const DEFAULT_LIMITS: Limits = {
  address: { burst: 1_000, perSecond: 20 },
  tenant: { burst: 10_000, perSecond: 1_000 },
  number: { burst: 100, perSecond: 100 / 3_600 },
}

const isPositive = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value) && value > 0

function isLimit(value: unknown): boolean {
  if (value === 'unlimited') return true
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return false
  const { burst, perSecond } = value as Partial<Limit>
  return isPositive(burst) && burst! >= 1 && isPositive(perSecond)
}

/** @throws {TypeError} naming the limit and what is wrong with it */
export function checkLimits(limits: unknown, wrong: (what: string) => never): void {
  if (typeof limits !== 'object' || limits === null) wrong('limits is not an object. Write { address: { burst: 1000, perSecond: 20 } }.')
  for (const [name, limit] of Object.entries(limits as object)) {
    if (!LIMITED.some((known) => known === name)) wrong(`there is no limit ${name}. Limits are: ${LIMITED.join(', ')}.`)
    if (!isLimit(limit)) wrong(`limits.${name} is no limit. Write { burst, perSecond }, both above 0, or 'unlimited'.`)
  }
}
