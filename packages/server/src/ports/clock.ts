/** Where the time comes from. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** Whole seconds since 1970, as tokens carry time. */
export function seconds(at: Date): number {
  return Math.floor(at.getTime() / 1_000)
}
