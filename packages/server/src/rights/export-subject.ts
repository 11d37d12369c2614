import { encodeToken, type PurposePair, type Subject } from '@unticked/core/event'
import type { Tenant } from '../config/tenant.ts'
import type { Jwks } from '../jws/public-key.ts'
import { subjectTag } from '../keys/phone-tag.ts'
import { openDisclosure } from '../keys/sealed-disclosure.ts'
import { hex } from '../ledger/people.ts'
import type { PersonState } from '../ledger/projection.ts'
import { SELECT_EVENTS, type EventRow } from '../ledger/rows.ts'
import { readStates } from '../ledger/state-rows.ts'
import type { Clock } from '../ports/clock.ts'
import { signReceipt } from '../receipt/receipt.ts'
import type { Store } from '../store/store.ts'
import { EVERY_SENDER } from '../send-gate/preference.ts'
import { checkSubject } from '../verify/subject.ts'

/** One event of a person, as it can be verified by anybody: `unticked verify`, or `verifyEvent` and `verifyReceipt`. */
export interface ExportedEvent {
  seq: number
  received: Date
  /** With its number, where that was disclosed and not erased since. */
  token: string
  receipt: string
}

/** Everything that is kept about one person (GDPR Art. 15 and 20). */
export interface SubjectExport {
  issuer: string
  exported: Date
  subject: Subject
  events: ExportedEvent[]
  /** What holds now, per purpose and category; `*` stands for everything that was not given since. */
  state: { purpose: PurposePair['id']; category: string; status: 'active' | 'withdrawn'; since: Date }[]
  /** When they last wrote, if they did. */
  lastInbound: Date | null
  /** What they chose inside WhatsApp about marketing messages, by business number; `sender` is `null` where none was named. */
  preferences: { sender: string | null; value: 'stop' | 'resume'; since: Date }[]
  /** The keys that verify challenges and receipts. */
  jwks: Jwks
}

interface StoredEvent extends EventRow {
  sealed: Uint8Array | null
  key_id: string | null
}

const OF_PERSON = `
  ${SELECT_EVENTS.replace('p.head as phd', 'p.head as phd, d.sealed, d.key_id')}
  left join consent_disclosure d on d.tenant = e.tenant and d.seq = e.seq
  where e.tenant = $1 and e.tag = $2 order by e.seq`

const CHOICES = 'select nullif(sender, $3) as sender, value, since from marketing_preference where tenant = $1 and tag = $2 order by marketing_preference.sender'

function exported({ sealed, key_id, ...row }: StoredEvent, { issuer, keys }: Tenant): ExportedEvent {
  const key = keys.dataKeys.get(key_id ?? '')
  const disclosure = sealed && key ? openDisclosure(sealed, Buffer.from(row.leaf), key) : null
  const token = encodeToken(row.jws, disclosure ?? undefined)
  return { seq: row.seq, received: row.received, token, receipt: signReceipt(row, issuer, keys.signing) }
}

/**
 * Everything that is kept about a number.
 * @throws {UntickedError} `number_malformed`, `store_unavailable`
 */
export async function exportSubject(tel: string, tenant: Tenant, { store, clock }: { store: Store; clock: Clock }): Promise<SubjectExport> {
  const subject = checkSubject('tel', tel)
  const tag = subjectTag(subject, tenant.keys.tag.key)
  const rows = await store.query<StoredEvent>(OF_PERSON, [tenant.id, tag])
  const states = new Map<string, PersonState>()
  await readStates(store, tenant.id, [tag], states)
  const held = [...(states.get(hex(tag))?.values() ?? [])]
  const [window] = await store.query<{ last_inbound: Date }>('select last_inbound from contact_window where tenant = $1 and tag = $2', [tenant.id, tag])
  return {
    issuer: tenant.issuer,
    exported: clock.now(),
    subject,
    events: rows.map((row) => exported(row, tenant)),
    state: held.map(({ purpose, category, status, since }) => ({ purpose, category, status, since: new Date(since * 1_000) })),
    lastInbound: window?.last_inbound ?? null,
    preferences: await store.query<SubjectExport['preferences'][number]>(CHOICES, [tenant.id, tag, EVERY_SENDER]),
    jwks: tenant.keys.jwks,
  }
}
