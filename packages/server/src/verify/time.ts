import { CLOCK_SKEW_S, type Challenge, type ConsentEvent } from '@unticked/core/event'
import { refuse } from '../refusal/refuse.ts'

/** How long after it was signed an unbound event may still be handed in. */
const UNBOUND_LIFE_S = 86_400

/** Whether a grant arrived after its challenge had expired. @param arrived seconds since 1970 */
export function isLate({ evt }: Pick<ConsentEvent, 'evt'>, challenge: Pick<Challenge, 'exp'> | null, arrived: number): boolean {
  return challenge !== null && evt !== 'withdraw' && arrived > challenge.exp
}

/**
 * When the event says it was signed: not in the future; a grant within the life of its challenge, or, unbound, within a day.
 * A withdrawal may be as old as it likes: it takes back what is older still.
 * @param now seconds since 1970
 */
export function checkTime({ evt, iat }: ConsentEvent, challenge: Challenge | null, now: number): void {
  if (iat > now + CLOCK_SKEW_S) refuse('time_out_of_range')
  if (evt === 'withdraw') return
  const earliest = challenge ? challenge.iat : now - UNBOUND_LIFE_S
  const latest = challenge ? challenge.exp : now
  if (iat < earliest - CLOCK_SKEW_S || iat > latest + CLOCK_SKEW_S) refuse('time_out_of_range')
}
