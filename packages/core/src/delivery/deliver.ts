import type { SignedEvent } from '../signing/sign-event.ts'
import type { DeliveryContext, Outcome, SubmitHandler } from './submit-handler.ts'

const ATTEMPTS = 3
const ATTEMPT_MS = 15_000
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 5_000

/** What a handler says. One that returns nothing has it; one that throws has failed for now. */
export async function ask(handler: SubmitHandler, event: SignedEvent, context: DeliveryContext): Promise<Outcome> {
  try {
    return (await handler(event, context)) ?? { ok: true, handedOver: true }
  } catch {
    return { ok: false, retry: true }
  }
}

/** What a handler is told of an attempt. */
export const contextOf = (attempt: number, last: boolean): DeliveryContext => ({ signal: AbortSignal.timeout(ATTEMPT_MS), attempt, last })

/** Hands an event to a handler, and again with growing waits while it says "not now". */
export async function deliver(event: SignedEvent, handler: SubmitHandler, random: () => number): Promise<Outcome> {
  for (let attempt = 1; ; attempt++) {
    const last = attempt === ATTEMPTS
    const outcome = await ask(handler, event, contextOf(attempt, last))
    if (outcome.ok || !outcome.retry || last) return outcome
    const wait = outcome.after ?? random() * FIRST_WAIT_MS * 2 ** attempt
    await new Promise((resolve) => setTimeout(resolve, Math.min(wait, LONGEST_WAIT_MS)))
  }
}
