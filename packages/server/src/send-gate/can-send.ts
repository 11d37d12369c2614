import { E164 } from '@unticked/core/event'
import type { Tenants } from '../config/tenant.ts'
import { subjectTag } from '../keys/phone-tag.ts'
import type { Clock } from '../ports/clock.ts'
import type { Store } from '../store/store.ts'
import { WINDOW_MS } from './inbound.ts'
import type { Message, Reason, SendAnswer, SendQuestion } from './message.ts'

const ANSWER_BUDGET_MS = 2_000
/** A message that seems to come from after the question is trusted this far: two clocks. */
const CLOCK_SKEW_MS = 120_000

interface GateRow {
  purpose: string
  category: string
  status: 'active' | 'withdrawn'
  leaf: Uint8Array | null
}

const STATE = `
  select s.purpose, s.category, s.status, e.leaf
  from consent_state s left join consent_event e on e.tenant = s.tenant and e.seq = s.basis_seq
  where s.tenant = $1 and s.tag = $2`

const refusal = (reason: Reason): SendAnswer => ({ allow: false, reason })

/** Judges a template by what holds for the person: exactly this purpose and this category, or nothing. */
export function judgeTemplate(rows: readonly GateRow[], { purpose, category }: Extract<Message, { kind: 'template' }>): SendAnswer {
  const exact = rows.find((row) => row.purpose === purpose && row.category === category)
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

async function ask({ tenant: id, tel, message, at }: SendQuestion, tenants: Tenants, store: Store, clock: Clock): Promise<SendAnswer> {
  const tenant = tenants.get(id)
  if (!tenant || !E164.test(tel)) return refusal('unavailable')
  const tag = subjectTag({ kind: 'tel', value: tel }, tenant.keys.tag.key)
  if (message.kind === 'template') return judgeTemplate(await store.query<GateRow>(STATE, [id, tag]), message)
  if (message.kind !== 'freeform') return refusal('unavailable')
  const [row] = await store.query<{ last_inbound: Date }>('select last_inbound from contact_window where tenant = $1 and tag = $2', [id, tag])
  return judgeFreeform(row?.last_inbound, at ?? clock.now())
}

/** Never throws and never hangs: whatever goes wrong, nothing may be sent. */
export async function canSend(question: SendQuestion, tenants: Tenants, store: Store, clock: Clock): Promise<SendAnswer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<SendAnswer>((resolve) => {
    timer = setTimeout(() => resolve(refusal('unavailable')), ANSWER_BUDGET_MS)
  })
  try {
    return await Promise.race([ask(question, tenants, store, clock), late])
  } catch {
    return refusal('unavailable')
  } finally {
    clearTimeout(timer)
  }
}
