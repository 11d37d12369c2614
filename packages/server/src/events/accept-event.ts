import type { ConsentEvent } from '@unticked/core/event'
import type { Tenant } from '../config/tenant.ts'
import { issueChallenge } from '../challenge/issue-challenge.ts'
import { subjectTag } from '../keys/phone-tag.ts'
import { sealDisclosure } from '../keys/sealed-disclosure.ts'
import type { Append } from '../ledger/append.ts'
import type { Entry } from '../ledger/entry.ts'
import { findEvent } from '../ledger/rows.ts'
import type { Limits } from '../limits/limits.ts'
import type { RateLimiter } from '../limits/rate-limiter.ts'
import { takeOr } from '../limits/take.ts'
import { seconds, type Clock } from '../ports/clock.ts'
import type { IdSource } from '../ports/id-source.ts'
import { signReceipt } from '../receipt/receipt.ts'
import { isRefusal } from '../refusal/refuse.ts'
import type { Store } from '../store/store.ts'
import { checkEvent, type CheckedEvent, type Expectation } from '../verify/check-event.ts'
import { isLate } from '../verify/time.ts'

export interface AcceptPorts {
  store: Store
  append: Append
  clock: Clock
  ids: IdSource
  acceptTestEvents: boolean
  limiter: RateLimiter
  limits: Limits
}

/** The answer to an event; `challenge` signs the next one about the same statement. */
export interface Accepted {
  repeated: boolean
  receipt: string
  challenge?: string
}

function entryOf({ event, subject, challenge, token, leaf }: CheckedEvent, tenant: Tenant, { clock, ids }: AcceptPorts): Entry {
  const received = clock.now()
  const { tag, data } = tenant.keys
  return {
    tenant: tenant.id,
    jti: event.jti,
    evt: event.evt,
    jws: token.jws,
    leaf,
    prev: event.prev === null ? null : Buffer.from(event.prev, 'base64url'),
    challengeId: challenge?.jti ?? null,
    iat: event.iat,
    pur: event.pur,
    received,
    late: isLate(event, challenge, seconds(received)),
    tag: subject && { value: subjectTag(subject, tag.key), version: tag.version },
    sealed: token.disclosure && { keyId: data.id, bytes: sealDisclosure(token.disclosure.encoded, leaf, data.key, ids) },
  }
}

function nextChallenge(event: ConsentEvent, { challenge }: CheckedEvent, tenant: Tenant, { clock, ids }: AcceptPorts): string | undefined {
  const stm = challenge?.stm ?? ('stm' in event ? event.stm : undefined)
  const offer = stm && tenant.offers.find(stm.id, stm.ver, stm.loc)
  if (!offer) return undefined
  return issueChallenge({ issuer: tenant.issuer, origin: event.org, offer, jkt: event.jkt, now: seconds(clock.now()) }, tenant.keys.signing, ids)
}

/** Checks an event, however late. What was recorded in time is a repeat, and its sender gets the receipt it missed. */
async function checkArrival(token: string, expected: Expectation, tenant: Tenant, store: Store): Promise<CheckedEvent> {
  try {
    return checkEvent(token, expected)
  } catch (error) {
    if (!isRefusal(error) || error.code !== 'challenge_expired') throw error
    const checked = checkEvent(token, { ...expected, lateLifeS: Infinity })
    if (await findEvent(store, tenant.id, checked.leaf)) return checked
    throw error
  }
}

/** New opt-ins for one number are counted; who repeats one gets the receipt all the same, and who says no is never held up. */
async function limitNumber({ event, subject, leaf }: CheckedEvent, tenant: Tenant, { limiter, limits, store }: AcceptPorts): Promise<void> {
  if (!subject || event.evt === 'withdraw') return
  const key = `number:${tenant.id}:${subjectTag(subject, tenant.keys.tag.key).toString('base64url')}`
  try {
    await takeOr('number_limited', key, limits.number, limiter)
  } catch (error) {
    if (!isRefusal(error) || !(await findEvent(store, tenant.id, leaf))) throw error
  }
}

/**
 * Checks an event, records it and signs its receipt.
 * @param token what the body holds
 * @param origin the `Origin` header; `null` for a relay
 * @throws {UntickedError} the code of the first check that fails
 */
export async function acceptEvent(token: string, origin: string | null, tenant: Tenant, ports: AcceptPorts): Promise<Accepted> {
  const expected: Expectation = {
    audience: tenant.issuer,
    now: seconds(ports.clock.now()),
    origins: origin === null ? tenant.origins : [origin],
    acceptTestEvents: ports.acceptTestEvents,
    deniedKeys: tenant.deniedKeys,
    binding: { kind: 'challenge', keys: tenant.keys.verification, ...(tenant.acceptUnboundEvents && { unbound: tenant.offers }) },
  }
  const checked = await checkArrival(token, expected, tenant, ports.store)
  await limitNumber(checked, tenant, ports)
  const { row, repeated } = await ports.append(entryOf(checked, tenant, ports))
  const challenge = nextChallenge(checked.event, checked, tenant, ports)
  return { repeated, receipt: signReceipt(row, tenant.issuer, tenant.keys.signing), ...(challenge && { challenge }) }
}

