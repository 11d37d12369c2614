import { readFileSync } from 'node:fs'
import type { ServerConfig } from '../config/define-server.ts'
import type { Tenant } from '../config/tenant.ts'
import { StartupError } from '../refusal/startup-error.ts'
import { verifyEvent, type VerifyResult } from '../verify/verify-event.ts'
import { verifyReceipt } from '../verify/verify-receipt.ts'
import { tenantsOf } from './key-source.ts'
import type { Terminal } from './terminal.ts'

/** Claims that choose how to verify; nothing is believed before it is verified. */
interface Glance {
  typ?: unknown
  iss?: unknown
  aud?: unknown
  iat?: unknown
  chl?: unknown
}

function glance(token: string): Glance {
  const part = (at: number) => JSON.parse(Buffer.from(token.split('.')[at] ?? '', 'base64url').toString('utf8')) as object
  try {
    return { ...part(1), ...part(0) }
  } catch {
    return {}
  }
}

async function read(source: string, terminal: Terminal): Promise<string> {
  if (source === '-') return (await terminal.readInput()).trim()
  try {
    return readFileSync(source, 'utf8').trim()
  } catch (cause) {
    throw new StartupError('config_missing', `${source} cannot be read.`, { cause })
  }
}

function sayEvent(result: VerifyResult & { ok: true }, terminal: Terminal): void {
  const { event, subject, evh, binding } = result
  terminal.say(`The ${event.evt} is sound.`)
  terminal.say(`  event hash  ${evh}`)
  terminal.say(`  says it was signed  ${new Date(event.iat * 1_000).toISOString()}, on ${event.org}`)
  terminal.say(`  for  ${event.biz.name}: ${event.pur.map(({ id, cat }) => `${id} (${cat})`).join(', ')}`)
  terminal.say(`  bound by  ${binding}`)
  terminal.say(`  number  ${subject ? 'disclosed, and the one that was signed' : 'not disclosed'}`)
}

async function verifyReceiptToken(token: string, { iss }: Glance, config: ServerConfig, terminal: Terminal): Promise<number> {
  const tenant = [...tenantsOf(config).values()].find(({ issuer }) => issuer === iss)
  const result = await verifyReceipt(token, tenant?.keys.jwks ?? { keys: [] })
  terminal.say(result.ok ? `The receipt is sound.\n${JSON.stringify(result.receipt, null, 2)}` : `Refused, ${result.code}: ${result.message}`)
  return result.ok ? 0 : 1
}

/** An unbound event is made for the issuer, or for the page's own origin. */
function audienceOf({ aud }: Glance, { issuer, origins }: Tenant): string {
  return origins.find((origin) => origin === aud) ?? issuer
}

/**
 * Verifies an event or a receipt with the keys and notices of the configuration. An event is looked at as of the time it
 * says it was signed: this asks whether the evidence is sound, not whether a server would take it now.
 */
export async function verify(source: string, config: ServerConfig, terminal: Terminal): Promise<number> {
  const token = await read(source, terminal)
  const seen = glance(token)
  if (seen.typ === 'optin-receipt+jwt') return verifyReceiptToken(token, seen, config, terminal)
  const tenants = [...tenantsOf(config).values()]
  const tenant = tenants.find(({ issuer, origins }) => issuer === seen.aud || origins.some((origin) => origin === seen.aud)) ?? tenants[0]!
  const own = config.tenants.find(({ id }) => id === tenant.id)!
  const at = new Date(typeof seen.iat === 'number' && Number.isSafeInteger(seen.iat) ? Math.min(seen.iat * 1_000, Date.now()) : Date.now())
  const common = { at, origins: tenant.origins, acceptTestEvents: config.acceptTestEvents ?? false }
  const result = await (seen.chl === null
    ? verifyEvent(token, { ...common, notices: own.notices, audience: audienceOf(seen, tenant), ...(own.locales && { locales: own.locales }) })
    : verifyEvent(token, { ...common, issuer: tenant.issuer, jwks: tenant.keys.jwks }))
  if (result.ok) sayEvent(result, terminal)
  else terminal.say(`Refused, ${result.code}: ${result.message}`)
  return result.ok ? 0 : 1
}
