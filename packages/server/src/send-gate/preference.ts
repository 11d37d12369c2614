import type { Tenant } from '../config/tenant.ts'
import type { AcceptPorts } from '../events/accept-event.ts'
import { subjectTag } from '../keys/phone-tag.ts'
import { checkSubject } from '../verify/subject.ts'
import { PREFERENCES, type MarketingPreference } from './message.ts'
import { writtenAt } from './written-at.ts'

type Choice = Omit<MarketingPreference, 'tenant'>

/** How a choice is kept that names no number of the business. */
export const EVERY_SENDER = ''

/** The latest choice stands, whatever the order they arrive in; of one second, the stop. */
const KEEP = `
  insert into marketing_preference (tenant, tag, sender, value, since) values ($1, $2, $3, $4, $5)
  on conflict (tenant, tag, sender) do update set value = excluded.value, since = excluded.since
  where excluded.since > marketing_preference.since or (excluded.since = marketing_preference.since and excluded.value = 'stop')`

function checkChoice({ value, sender }: Choice): void {
  if (!PREFERENCES.includes(value)) throw new TypeError(`value is not one of ${PREFERENCES.join(', ')}. Pass it as the webhook's user_preferences has it.`)
  if (sender === undefined || (typeof sender === 'string' && sender !== EVERY_SENDER)) return
  throw new TypeError('sender is no id of a business number. Pass the phone_number_id of the webhook, or leave it out for every number.')
}

/** When a choice counts from; a stop whose time cannot be right counts from its arrival. */
function sinceOf({ value, at }: Choice, now: Date): { since: Date; wrong?: unknown } {
  try {
    return { since: writtenAt(at, now) }
  } catch (wrong) {
    if (value === 'resume') throw wrong
    return { since: now, wrong }
  }
}

/**
 * Keeps what a person chose inside WhatsApp about marketing messages. It takes back no consent and gives none: while it says stop,
 * consent to marketing may not be used.
 * @throws {UntickedError} `number_malformed`
 * @throws {TypeError} when `value`, `sender` or `at` cannot be right; a stop is recorded all the same where only `at` is wrong
 */
export async function recordPreference(preference: Choice, { id, keys }: Tenant, { store, clock }: Pick<AcceptPorts, 'store' | 'clock'>): Promise<void> {
  checkChoice(preference)
  const { tel, value, sender = EVERY_SENDER } = preference
  const tag = subjectTag(checkSubject('tel', tel), keys.tag.key)
  const { since, wrong } = sinceOf(preference, clock.now())
  await store.query(KEEP, [id, tag, sender, value, since])
  if (wrong) throw wrong
}
