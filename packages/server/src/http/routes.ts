import * as v from 'valibot'
import { issueChallenge } from '../challenge/issue-challenge.ts'
import type { Tenant } from '../config/tenant.ts'
import { acceptEvent, findReceipt, type AcceptPorts } from '../events/accept-event.ts'
import { withdraw, withdrawBody } from '../events/withdraw.ts'
import { seconds } from '../ports/clock.ts'
import { refuse } from '../refusal/refuse.ts'
import { readJsonBody, readTokenBody } from './body.ts'
import { callerOrigin, requireBearer } from './caller.ts'

const JWKS_CACHE_S = 300

const challengeBody = v.strictObject({
  notice: v.string(),
  version: v.exactOptional(v.string()),
  locale: v.string(),
  org: v.string(),
  jkt: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))),
})

const fresh = { 'cache-control': 'no-store' }

async function challenge(request: Request, tenant: Tenant, { clock, ids }: AcceptPorts): Promise<Response> {
  const { notice, version, locale, org, jkt } = await readJsonBody(request, challengeBody)
  const origin = callerOrigin(request.headers, tenant)
  if (!tenant.origins.includes(org)) refuse('origin_refused')
  if (origin !== null && origin !== org) refuse('origin_mismatch')
  const offer = tenant.offers.find(notice, version, locale) ?? refuse('notice_unknown')
  const token = issueChallenge({ issuer: tenant.issuer, origin: org, offer, jkt, now: seconds(clock.now()) }, tenant.keys.signing, ids)
  return Response.json({ challenge: token }, { headers: fresh })
}

async function events(request: Request, tenant: Tenant, ports: AcceptPorts): Promise<Response> {
  const token = await readTokenBody(request)
  const { repeated, ...answer } = await acceptEvent(token, callerOrigin(request.headers, tenant), tenant, ports)
  return Response.json(answer, { status: repeated ? 200 : 201, headers: fresh })
}

async function receipts(_: Request, tenant: Tenant, { store }: AcceptPorts, evh: string): Promise<Response> {
  return Response.json({ receipt: await findReceipt(evh, tenant, store) }, { headers: fresh })
}

async function jwks(_: Request, { keys }: Tenant): Promise<Response> {
  return Response.json(keys.jwks, { headers: { 'content-type': 'application/jwk-set+json', 'cache-control': `public, max-age=${JWKS_CACHE_S}` } })
}

async function withdrawals(request: Request, tenant: Tenant, ports: AcceptPorts): Promise<Response> {
  const withdrawal = await readJsonBody(request, withdrawBody)
  requireBearer(request.headers, tenant)
  return Response.json({ receipt: await withdraw(withdrawal, tenant, ports) }, { status: 201, headers: fresh })
}

export interface Route {
  method: 'GET' | 'POST'
  /** Below `{issuer}`; `:evh` is given to the handler. */
  path: string
  handle(request: Request, tenant: Tenant, ports: AcceptPorts, evh: string): Promise<Response>
}

/** Every address of a tenant. */
export const ROUTES: readonly Route[] = [
  { method: 'POST', path: 'challenge', handle: challenge },
  { method: 'POST', path: 'events', handle: events },
  { method: 'GET', path: 'receipts/:evh', handle: receipts },
  { method: 'GET', path: '.well-known/jwks.json', handle: jwks },
  { method: 'POST', path: 'withdraw', handle: withdrawals },
]
