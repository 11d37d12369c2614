import type { Tenant } from '../config/tenant.ts'
import { EVERYTHING, recordStop } from '../events/record-stop.ts'
import type { AcceptPorts } from '../events/accept-event.ts'
import { subjectTag } from '../keys/phone-tag.ts'
import { checkSubject } from '../verify/subject.ts'
import type { InboundMessage } from './message.ts'

/** How long after a person's last message free-form replies are allowed (WhatsApp's customer service window). */
export const WINDOW_MS = 24 * 60 * 60 * 1_000

/** The word the notices tell people to reply, alone in the message. */
const STOP = /^\W*stop\W*$/i

/**
 * Notes that a person wrote. It opens the window for free-form replies and changes nothing else, except that STOP takes
 * back everything. The earlier of the message's own time and ours counts.
 */
export async function recordInbound({ tel, at, text }: InboundMessage, tenant: Tenant, ports: AcceptPorts): Promise<{ stopped: boolean }> {
  const subject = checkSubject('tel', tel)
  const now = ports.clock.now()
  const written = at && at < now ? at : now
  await ports.store.query(
    `insert into contact_window (tenant, tag, last_inbound) values ($1, $2, $3)
     on conflict (tenant, tag) do update set last_inbound = greatest(contact_window.last_inbound, excluded.last_inbound)`,
    [tenant.id, subjectTag(subject, tenant.keys.tag.key), written],
  )
  const stopped = text !== undefined && STOP.test(text)
  if (stopped) await recordStop({ subject, pur: EVERYTHING, via: 'thread', at: written }, tenant, ports)
  return { stopped }
}
