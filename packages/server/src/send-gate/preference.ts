import type { Tenant } from '../config/tenant.ts'
import type { AcceptPorts } from '../events/accept-event.ts'
import { subjectTag } from '../keys/phone-tag.ts'
import { checkSubject } from '../verify/subject.ts'
import { PREFERENCES, type MarketingPreference } from './message.ts'
import { plausible } from './written-at.ts'

/** A choice as a caller without types may tell it. */
type Choice = Pick<MarketingPreference, 'tel' | 'value' | 'sender' | 'at'>

/** How a choice is kept that names no number of the business. */
export const EVERY_SENDER = ''

/** The latest choice stands, whatever the order they arrive in; of one second, the stop. A stop whose time is not known comes last. */
const KEEP = `
  insert into marketing_preference (tenant, tag, sender, value, since) values ($1, $2, $3, $4, $5)
  on conflict (tenant, tag, sender) do update set value = excluded.value, since = greatest(excluded.since, marketing_preference.since)
  where excluded.since > marketing_preference.since or (excluded.since = marketing_preference.since and excluded.value = 'stop') or $6`

function checkChoice({ value, sender }: Choice): void {
  if (!PREFERENCES.includes(value)) throw new TypeError(`value is not one of ${PREFERENCES.join(', ')}. Pass it as the webhook's user_preferences has it.`)
  if (sender === undefined || (typeof sender === 'string' && sender !== EVERY_SENDER)) return
  throw new TypeError('sender is no id of a business number. Pass the phone_number_id of the webhook, or leave it out for every number.')
}

interface When {
  since: Date
  /** Whether WhatsApp told it, or it is the arrival's. */
  known: boolean
  wrong?: unknown
}

/** When a choice counts from; a stop whose time is missing or cannot be right counts from its arrival. */
function whenChosen({ value, at }: Choice, now: Date): When {
  if (at === undefined && value === 'stop') return { since: now, known: false }
  if (at === undefined) throw new TypeError('A resume needs at: without it, a stop that came after it would be lifted. Pass new Date(timestamp * 1000).')
  try {
    return { since: plausible(at, now), known: true }
  } catch (wrong) {
    if (value === 'resume') throw wrong
    return { since: now, known: false, wrong }
  }
}

/**
 * Keeps what a person chose inside WhatsApp about marketing messages. It takes back no consent and gives none: while it says stop,
 * consent to marketing may not be used.
 * @throws {UntickedError} `number_malformed`
 * @throws {TypeError} when `value`, `sender` or `at` cannot be right, or a resume has no `at`; a stop is recorded all the same where only `at` is wrong
 */
export async function recordPreference(preference: Choice, { id, keys }: Tenant, { store, clock }: Pick<AcceptPorts, 'store' | 'clock'>): Promise<void> {
  checkChoice(preference)
  const { tel, value, sender = EVERY_SENDER } = preference
  const tag = subjectTag(checkSubject('tel', tel), keys.tag.key)
  const { since, known, wrong } = whenChosen(preference, clock.now())
  await store.query(KEEP, [id, tag, sender, value, since, !known])
  if (wrong) throw wrong
}
