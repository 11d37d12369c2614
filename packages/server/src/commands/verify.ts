import type { ConsentEvent, Receipt } from '@unticked/core/event'
import type { ServerConfig } from '../config/define-server.ts'
import type { Tenant } from '../config/tenant.ts'
import type { Jwks } from '../jws/public-key.ts'
import { systemClock } from '../ports/clock.ts'
import { RECEIPT_TYP, verifyReceipt } from '../verify/verify-receipt.ts'
import { verifyEvent, type BoundOptions, type UnboundOptions } from '../verify/verify-event.ts'
import { readJwks } from './jwks-source.ts'
import { tenantsOf } from './key-source.ts'
import { eventSteps, receiptSteps, stepLine, type ReportedStep } from './steps.ts'
import type { Terminal } from './terminal.ts'
import { glance, readTokenFrom, type Glance } from './token-source.ts'
import { visible, visibleJson } from './visible.ts'

export const TOKEN_KINDS = ['event', 'receipt'] as const

export interface VerifyOptions {
  /** What it must be. @defaultValue what it says it is */
  kind?: (typeof TOKEN_KINDS)[number] | undefined
  /** A file or an address of public keys; without it the configuration is used. */
  jwks?: string | undefined
  /** The issuer it must be of. @defaultValue the one it names */
  issuer?: string | undefined
  json: boolean
}

interface Report {
  ok: boolean
  kind: (typeof TOKEN_KINDS)[number]
  steps: ReportedStep[]
  code?: string
  /** What it says; it holds no number. */
  claims?: ConsentEvent | Receipt
  eventHash?: string
  binding?: string
  late?: boolean
}

const NOT_SHOWN = 'This does not show who the person is, that the number is theirs, or that they read the text.'
const when = (iat: number) => new Date(iat * 1_000).toISOString()

function summaryOf({ claims, eventHash, binding, late }: Report): string[] {
  if (!claims) return []
  const purposes = claims.pur.map(({ id, cat }) => `${id} (${cat})`).join(', ')
  if ('head' in claims) {
    return [
      `${claims.iss} recorded a ${claims.evt} of ${purposes} at ${when(claims.iat)}, as number ${claims.seq} of its ledger.`,
      `event hash  ${claims.evh}`,
      `chain head  ${claims.head}`,
    ]
  }
  return [
    `It is a ${claims.evt} of ${purposes}, for ${claims.biz.name}, on ${claims.org}.`,
    `It says it was signed at ${when(claims.iat)}${late ? ', and arrived after its challenge had expired' : ''}.`,
    `bound by    ${binding}`,
    `event hash  ${eventHash}`,
    NOT_SHOWN,
  ]
}

function say(report: Report, json: boolean, terminal: Terminal): number {
  if (json) terminal.say(visibleJson(report))
  else {
    terminal.say(report.ok ? `The ${report.kind === 'event' ? report.claims?.evt : 'receipt'} is sound.` : `Refused, ${report.code}.`)
    for (const step of report.steps) terminal.say(stepLine(step))
    for (const line of summaryOf(report)) terminal.say(`  ${visible(line)}`)
  }
  return report.ok ? 0 : 1
}

/** The time to check against: an old event is asked whether it is sound, not whether a server would take it now. */
function checkedAt({ iat }: Glance, now = systemClock.now()): Date {
  return typeof iat === 'number' && Number.isSafeInteger(iat) && iat >= 0 ? new Date(Math.min(iat * 1_000, now.getTime())) : now
}

async function reportReceipt(token: string, jwks: Jwks, issuer: string | undefined): Promise<Report> {
  const result = await verifyReceipt(token, jwks, issuer === undefined ? {} : { issuer })
  const steps = receiptSteps(result)
  return result.ok ? { ok: true, kind: 'receipt', steps, claims: result.receipt } : { ok: false, kind: 'receipt', steps, code: result.code }
}

async function reportEvent(token: string, options: BoundOptions | UnboundOptions): Promise<Report> {
  const result = await verifyEvent(token, options)
  const steps = eventSteps(result)
  if (!result.ok) return { ok: false, kind: 'event', steps, code: result.code }
  const { event, evh, binding, late } = result
  return { ok: true, kind: 'event', steps, claims: event, eventHash: evh, binding, late }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)

function tenantFor({ aud, iss }: Glance, issuer: string | undefined, config: ServerConfig): Tenant {
  const tenants = [...tenantsOf(config).values()]
  const named = issuer ?? iss ?? aud
  return tenants.find((tenant) => tenant.issuer === named || tenant.origins.some((origin) => origin === named)) ?? tenants[0]!
}

function expectationFor(seen: Glance, tenant: Tenant, config: ServerConfig): BoundOptions | UnboundOptions {
  const common = { at: checkedAt(seen), origins: tenant.origins, acceptTestEvents: config.acceptTestEvents ?? false }
  if (seen.chl !== null) return { ...common, issuer: tenant.issuer, jwks: tenant.keys.jwks }
  const { notices, locales } = config.tenants.find(({ id }) => id === tenant.id)!
  // an unbound event is made for the issuer, or for the page's own origin
  const audience = tenant.origins.find((origin) => origin === seen.aud) ?? tenant.issuer
  return { ...common, notices, audience, ...(locales && { locales }) }
}

/**
 * Verifies an event or a receipt and says, step by step, what holds: with public keys alone, or with the keys and notices of
 * the configuration.
 */
export async function verify(source: string, options: VerifyOptions, configure: () => Promise<ServerConfig>, terminal: Terminal): Promise<number> {
  const token = await readTokenFrom(source, terminal)
  const seen = glance(token)
  const isReceipt = (options.kind ?? (seen.typ === RECEIPT_TYP ? 'receipt' : 'event')) === 'receipt'
  if (options.jwks !== undefined) {
    const issuer = options.issuer ?? textOf(isReceipt ? seen.iss : seen.aud) ?? ''
    const jwks = await readJwks(options.jwks, issuer)
    const report = isReceipt ? reportReceipt(token, jwks, options.issuer) : reportEvent(token, { issuer, jwks, at: checkedAt(seen) })
    return say(await report, options.json, terminal)
  }
  const config = await configure()
  const tenant = tenantFor(seen, options.issuer, config)
  const report = isReceipt ? reportReceipt(token, tenant.keys.jwks, tenant.issuer) : reportEvent(token, expectationFor(seen, tenant, config))
  return say(await report, options.json, terminal)
}
