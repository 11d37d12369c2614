import { ask } from './deliver.ts'
import type { Outcome, SubmitHandler } from './submit-handler.ts'

/**
 * Hands every event to several handlers, one after the other, under one outcome: that of the first. It ends when each
 * has answered for good; who has is not asked again while the page lives.
 * Each must take a repeat of an event it has already: after a reload all are asked again, by the same `jti`.
 * @param first whose outcome counts, such as `deliverTo(issuer)`
 * @param others whoever else is to have the event, such as your own back end
 * @example
 * submit={combine(deliverTo('https://consent.example.com/t/acme'), async ({ token }) => { await keep(token) })}
 */
export function combine(first: SubmitHandler, ...others: readonly SubmitHandler[]): SubmitHandler {
  const handlers = [first, ...others]
  /** By event: who has given an answer that stands. */
  const answers = new Map<string, Map<SubmitHandler, Outcome>>()
  return async (event, context) => {
    const answered = answers.get(event.jti) ?? new Map<SubmitHandler, Outcome>()
    answers.set(event.jti, answered)
    let after = 0
    for (const handler of handlers) {
      if (answered.has(handler)) continue
      const outcome = await ask(handler, event, context)
      if (outcome.ok || !outcome.retry) answered.set(handler, outcome)
      else after = Math.max(after, outcome.after ?? 0)
    }
    if (answered.size < handlers.length) return { ok: false, retry: true, after: after || undefined }
    answers.delete(event.jti)
    return answered.get(first)!
  }
}
