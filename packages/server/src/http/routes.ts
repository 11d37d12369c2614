import * as v from 'valibot'
import { issueChallenge } from '../challenge/issue-challenge.ts'
import type { Tenant } from '../config/tenant.ts'
import { acceptEvent, type AcceptPorts } from '../events/accept-event.ts'
import { findReceipt } from '../events/find-receipt.ts'
import { withdraw, withdrawBody } from '../events/withdraw.ts'
import { seconds } from '../ports/clock.ts'
import { refuse } from '../refusal/refuse.ts'
import { hash } from '../verify/claim-schemas.ts'
import { readJsonBody, readTokenBody } from './body.ts'
import { callerOrigin, requireBearer } from './caller.ts'

/** One request to a tenant, with what its handler may use. */
interface Call {
  readonly request: Request
  readonly tenant: Tenant
  readonly ports: AcceptPorts
  /** From the path, where the route names it. */
  readonly evh: string
  /** Counts the request against the limits; to be called once the body is there. @throws {UntickedError} `rate_limited` */
  admit(): Promise<void>
}

const JWKS_CACHE_S = 300

const challengeBody = v.strictObject({
  notice: v.string(),
  version: v.exactOptional(v.string()),
  locale: v.string(),
  org: v.string(),
  jkt: v.exactOptional(hash),
})

const fresh = { 'cache-control': 'no-store' }

async function challenge({ request, tenant, ports: { clock, ids }, admit }: Call): Promise<Response> {
  const { notice, version, locale, org, jkt } = await readJsonBody(request, challengeBody)
  await admit()
  const origin = callerOrigin(request.headers, tenant)
  if (!tenant.origins.includes(org)) refuse('origin_refused')
  if (origin !== null && origin !== org) refuse('origin_mismatch')
  const offer = tenant.offers.find(notice, version, locale) ?? refuse('notice_unknown')
  const token = issueChallenge({ issuer: tenant.issuer, origin: org, offer, jkt, now: seconds(clock.now()) }, tenant.keys.signing, ids)
  return Response.json({ challenge: token }, { headers: fresh })
}

async function events({ request, tenant, ports, admit }: Call): Promise<Response> {
  const token = await readTokenBody(request)
  await admit()
  const { repeated, ...answer } = await acceptEvent(token, callerOrigin(request.headers, tenant), tenant, ports)
  return Response.json(answer, { status: repeated ? 200 : 201, headers: fresh })
}

async function receipts({ tenant, ports: { store, clock }, evh, admit }: Call): Promise<Response> {
  await admit()
  return Response.json(await findReceipt(evh, tenant, store, clock), { headers: fresh })
}

async function jwks({ tenant: { keys }, admit }: Call): Promise<Response> {
  await admit()
  return Response.json(keys.jwks, { headers: { 'content-type': 'application/jwk-set+json', 'cache-control': `public, max-age=${JWKS_CACHE_S}` } })
}

async function withdrawals({ request, tenant, ports, admit }: Call): Promise<Response> {
  const withdrawal = await readJsonBody(request, withdrawBody)
  await admit()
  requireBearer(request.headers, tenant)
  return Response.json({ receipt: await withdraw(withdrawal, tenant, ports) }, { status: 201, headers: fresh })
}

export interface Route {
  method: 'GET' | 'POST'
  /** Below `{issuer}`; `:evh` is given to the handler. */
  path: string
  handle(call: Call): Promise<Response>
}

/** Every address of a tenant. */
export const ROUTES: readonly Route[] = [
  { method: 'POST', path: 'challenge', handle: challenge },
  { method: 'POST', path: 'events', handle: events },
  { method: 'GET', path: 'receipts/:evh', handle: receipts },
  { method: 'GET', path: '.well-known/jwks.json', handle: jwks },
  { method: 'POST', path: 'withdraw', handle: withdrawals },
]
