import { COLLECTED_VIA, type PurposePair } from '@unticked/core/event'
import * as v from 'valibot'
import type { Tenant } from '../config/tenant.ts'
import { refuse } from '../refusal/refuse.ts'
import type { Withdrawal } from '../send-gate/message.ts'
import type { Store } from '../store/store.ts'
import { pairs } from '../verify/claim-schemas.ts'
import { checkSubject } from '../verify/subject.ts'
import type { AcceptPorts } from './accept-event.ts'
import { EVERYTHING, recordStop } from './record-stop.ts'

const via = v.picklist(COLLECTED_VIA)

/** The body of a withdrawal over HTTP. */
export const withdrawBody = v.strictObject({ tel: v.string(), purposes: v.exactOptional(pairs), via: v.exactOptional(via) })

const WAS_OFFERED = 'select 1 from consent_state where tenant = $1 and purpose = $2 and category = $3 limit 1'

/** Whether anybody could have agreed to it: it is offered now, or somebody did while it was. Never looks at one number. */
async function wasOffered({ id, cat }: PurposePair, tenant: Tenant, store: Store): Promise<boolean> {
  if (tenant.offers.purposes.some((offered) => offered.id === id && offered.cat === cat)) return true
  return (await store.query(WAS_OFFERED, [tenant.id, id, cat])).length > 0
}

/**
 * Records that a person said stop to the business.
 * @throws {UntickedError} `number_malformed`, `purpose_not_offered`
 * @throws {TypeError} when `purposes` or `via` is malformed
 */
export async function withdraw(withdrawal: Omit<Withdrawal, 'tenant'>, tenant: Tenant, ports: AcceptPorts): Promise<string> {
  const { tel, purposes, via: channel = 'web' } = withdrawal
  const subject = checkSubject('tel', tel)
  if (purposes && !v.is(pairs, purposes)) throw new TypeError('purposes is no list of { id, cat }, each id once. For everything, leave it out.')
  if (!v.is(via, channel)) throw new TypeError(`via is not one of ${COLLECTED_VIA.join(', ')}.`)
  for (const pair of purposes ?? []) if (!(await wasOffered(pair, tenant, ports.store))) refuse('purpose_not_offered')
  return recordStop({ subject, pur: purposes ? [...purposes] : EVERYTHING, via: channel, at: ports.clock.now() }, tenant, ports)
}
