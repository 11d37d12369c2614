import type { Clock } from '../ports/clock.ts'

/** A token bucket: so many at once, and so many more each second. */
export interface Limit {
  burst: number
  perSecond: number
}

/** Counts what a caller does. Where several processes serve, one that they share may stand in for the one in memory. */
export interface RateLimiter {
  /** @returns 0 when it may happen now, else the seconds to wait */
  take(key: string, limit: Limit): number | Promise<number>
}

interface Bucket {
  left: number
  /** Milliseconds since 1970. */
  at: number
}

/** What is forgotten first is what was used longest ago, so that a flood of keys cannot fill the memory. */
const MAX_KEYS = 100_000

/** Buckets in the memory of this process. */
export function memoryLimiter(clock: Clock): RateLimiter {
  const buckets = new Map<string, Bucket>()
  return {
    take(key, { burst, perSecond }) {
      const now = clock.now().getTime()
      const { left, at } = buckets.get(key) ?? { left: burst, at: now }
      const filled = Math.min(burst, left + (Math.max(0, now - at) / 1_000) * perSecond)
      const isEnough = filled >= 1
      buckets.delete(key)
      buckets.set(key, { left: isEnough ? filled - 1 : filled, at: now })
      if (buckets.size > MAX_KEYS) buckets.delete(buckets.keys().next().value!)
      return isEnough ? 0 : Math.max(1, Math.ceil((1 - filled) / perSecond))
    },
  }
}
