import type { SignedEvent } from '../signing/sign-event.ts'
import type { Outcome, SubmitHandler } from './submit-handler.ts'

const ATTEMPTS = 3
const ATTEMPT_MS = 15_000
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 5_000

/** Hands an event to a handler, and again with growing waits while it says "not now". A handler that throws has failed for now. */
export async function deliver(event: SignedEvent, handler: SubmitHandler, random: () => number): Promise<Outcome> {
  for (let attempt = 1; ; attempt++) {
    const last = attempt === ATTEMPTS
    let outcome: Outcome
    try {
      outcome = (await handler(event, { signal: AbortSignal.timeout(ATTEMPT_MS), attempt, last })) ?? { ok: true, handedOver: true }
    } catch {
      outcome = { ok: false, retry: true }
    }
    if (outcome.ok || !outcome.retry || last) return outcome
    const wait = outcome.after ?? random() * FIRST_WAIT_MS * 2 ** attempt
    await new Promise((resolve) => setTimeout(resolve, Math.min(wait, LONGEST_WAIT_MS)))
  }
}
