import { refuse } from '../refusal/refuse.ts'
import type { Limit, RateLimiter } from './rate-limiter.ts'

/** Why to wait: the cause of a refusal that is only for now. */
export class TooSoon extends Error {
  override readonly name = 'TooSoon'
  /** Seconds. */
  readonly wait: number

  constructor(wait: number) {
    super(`Wait ${wait} seconds.`)
    this.wait = wait
  }
}

/** @throws {UntickedError} `rate_limited` or `number_limited`, whose cause says how long to wait */
export async function takeOr(code: 'rate_limited' | 'number_limited', key: string, limit: Limit | 'unlimited', limiter: RateLimiter): Promise<void> {
  if (limit === 'unlimited') return
  const wait = await limiter.take(key, limit)
  if (wait > 0) refuse(code, new TooSoon(wait))
}
