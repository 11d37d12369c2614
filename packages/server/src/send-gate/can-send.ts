import { setTimeout as wait } from 'node:timers/promises'
import { E164 } from '@unticked/core/event'
import type { Tenants } from '../config/tenant.ts'
import { subjectTag } from '../keys/phone-tag.ts'
import type { Clock } from '../ports/clock.ts'
import { describeFailure, type Logger } from '../ports/logger.ts'
import { isRefusal, refuse } from '../refusal/refuse.ts'
import type { Store } from '../store/store.ts'
import { checkQuestion } from './check-question.ts'
import { WINDOW_MS } from './inbound.ts'
import type { Message, Reason, SendAnswer, SendQuestion } from './message.ts'
import { EVERY_SENDER } from './preference.ts'

const ANSWER_BUDGET_MS = 2_000
/** A message that seems to come from after the question is trusted this far: two clocks. */
const CLOCK_SKEW_MS = 120_000

interface GateRow {
  purpose: string
  category: string
  status: 'active' | 'withdrawn'
  leaf: Uint8Array | null
  /** Whether the person stopped marketing messages inside WhatsApp, from the number that sends. */
  stopped: boolean
}

const STATE = `
  select s.purpose, s.category, s.status, e.leaf, exists (
    select from marketing_preference m
    where m.tenant = s.tenant and m.tag = s.tag and m.value = 'stop' and ($3::text is null or m.sender in ($3, '${EVERY_SENDER}'))) as stopped
  from consent_state s left join consent_event e on e.tenant = s.tenant and e.seq = s.basis_seq
  where s.tenant = $1 and s.tag = $2`

const refusal = (reason: Reason): SendAnswer => ({ allow: false, reason })

/** Judges a template by what holds for the person: exactly this purpose and this category, or nothing. */
export function judgeTemplate(rows: readonly GateRow[], { purpose, category }: Extract<Message, { kind: 'template' }>): SendAnswer {
  const exact = rows.find((row) => row.purpose === purpose && row.category === category)
  if (exact?.status === 'active' && exact.stopped && category === 'marketing') return refusal('marketing_stopped')
  if (exact?.status === 'active') return exact.leaf ? { allow: true, basis: Buffer.from(exact.leaf).toString('base64url') } : refusal('unavailable')
  if (exact) return refusal('withdrawn')
  const active = rows.filter(({ status }) => status === 'active')
  if (active.some((row) => row.purpose === purpose)) return refusal('wrong_category')
  if (active.length) return refusal('wrong_purpose')
  return refusal(rows.some((row) => row.purpose === '*') ? 'withdrawn' : 'no_opt_in')
}

/** Judges a free-form reply by the customer service window: strictly under 24 hours since the person last wrote. */
export function judgeFreeform(lastInbound: Date | undefined, at: Date): SendAnswer {
  const age = lastInbound && at.getTime() - lastInbound.getTime()
  if (age === undefined || !(age >= -CLOCK_SKEW_MS)) return refusal('no_inbound')
  return age < WINDOW_MS ? { allow: true, until: new Date(lastInbound!.getTime() + WINDOW_MS) } : refusal('window_closed')
}

export interface GatePorts {
  store: Store
  clock: Clock
  logger: Logger
}

async function ask({ tenant: id, tel, message, sender, at }: SendQuestion, tenants: Tenants, { store, clock }: GatePorts): Promise<SendAnswer> {
  const tenant = tenants.get(id) ?? refuse('not_found')
  if (!E164.test(tel)) refuse('number_malformed')
  const tag = subjectTag({ kind: 'tel', value: tel }, tenant.keys.tag.key)
  if (message.kind === 'template') return judgeTemplate(await store.query<GateRow>(STATE, [id, tag, sender ?? null]), message)
  const [row] = await store.query<{ last_inbound: Date }>('select last_inbound from contact_window where tenant = $1 and tag = $2', [id, tag])
  const now = clock.now()
  return judgeFreeform(row?.last_inbound, at && at > now ? at : now)
}

/** What the log says of an answer that could not be found: the caller hears no more than that. */
function note(error: unknown, { logger }: GatePorts): void {
  const code = isRefusal(error) ? error.code : 'internal'
  const isOurs = code === 'internal' || code === 'store_unavailable'
  const why = isOurs ? describeFailure(isRefusal(error) ? error.cause : error) : {}
  logger.write({ level: isOurs ? 'error' : 'warn', event: 'failure', route: 'canSend', code, ...why })
}

/**
 * Never hangs, and says no to whatever cannot be found out; the log says why.
 * @throws {TypeError} when the question itself is malformed
 */
export async function canSend(question: SendQuestion, tenants: Tenants, ports: GatePorts): Promise<SendAnswer> {
  checkQuestion(question)
  const answered = new AbortController()
  const late = wait(ANSWER_BUDGET_MS, null, { signal: answered.signal }).then(() => refuse('store_unavailable', new DOMException('', 'TimeoutError')))
  try {
    return await Promise.race([ask(question, tenants, ports), late])
  } catch (error) {
    note(error, ports)
    return refusal('unavailable')
  } finally {
    answered.abort()
  }
}
