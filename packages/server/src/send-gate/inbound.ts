import type { Tenant } from '../config/tenant.ts'
import { EVERYTHING, recordStop } from '../events/record-stop.ts'
import type { AcceptPorts } from '../events/accept-event.ts'
import { subjectTag } from '../keys/phone-tag.ts'
import { checkSubject } from '../verify/subject.ts'
import type { InboundMessage } from './message.ts'
import { saysStop } from './stop-word.ts'
import { writtenAt } from './written-at.ts'

/** How long after a person's last message free-form replies are allowed (WhatsApp's customer service window). */
export const WINDOW_MS = 24 * 60 * 60 * 1_000

/**
 * Notes that a person wrote. It opens the window for free-form replies and changes nothing else, except that STOP takes
 * back everything. A stop is recorded first and dated by its arrival, so that no wrong clock keeps it from counting.
 * @throws {TypeError} when `at` cannot be right; a stop is recorded all the same
 */
export async function recordInbound({ tel, at, text }: InboundMessage, tenant: Tenant, ports: AcceptPorts): Promise<{ stopped: boolean }> {
  const subject = checkSubject('tel', tel)
  const now = ports.clock.now()
  const stopped = typeof text === 'string' && saysStop(text)
  if (stopped) await recordStop({ subject, pur: EVERYTHING, via: 'thread', at: now }, tenant, ports)
  await ports.store.query(
    `insert into contact_window (tenant, tag, last_inbound) values ($1, $2, $3)
     on conflict (tenant, tag) do update set last_inbound = greatest(contact_window.last_inbound, excluded.last_inbound)`,
    [tenant.id, subjectTag(subject, tenant.keys.tag.key), writtenAt(at, now)],
  )
  return { stopped }
}
