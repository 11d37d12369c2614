import type { Messages } from '@unticked/core/locales'
import type { Notice } from '@unticked/core/notice'
import type { KeySet } from '../keys/key-set.ts'
import type { StoreOptions } from '../store/open-store.ts'
import type { TrustedProxy } from '../http/address.ts'
import { checkLimits, type Limits } from '../limits/limits.ts'
import { checkTenant } from './check-tenant.ts'

/** One business, or one brand of it, with a ledger of its own. */
export interface TenantConfig {
  /** Lower-case letters, digits and hyphens; it ends the issuer URL. */
  id: string
  /** Page origins that may ask for consent, such as `https://shop.acme.example`. */
  origins: readonly string[]
  /** Every notice and version that pages may still show; of several versions of one id the last is offered by default. */
  notices: readonly Notice[]
  /** Messages of locales that do not ship. */
  locales?: readonly Messages[]
  /** What back ends show to relay events and to withdraw: at least 32 characters. Without it, only pages may call. */
  bearerKey?: string
  /** Thumbprints (`jkt`) of browser keys whose grants are refused; withdrawals are taken from anybody. */
  deniedKeys?: readonly string[]
  /**
   * Take grants that carry no challenge, from pages that could not reach the server, for a day after the time they say they were signed at.
   * They are compared with the notices; their time is the device's. @defaultValue false
   */
  acceptUnboundEvents?: boolean
}

/** The configuration of a consent server, as `unticked.config.mjs` exports it. */
export interface ServerConfig {
  /** Where browsers reach the server, path included: `https://consent.example.com` or `http://localhost:5173/consent`. */
  publicUrl: string
  /** @defaultValue 8787 */
  port?: number
  /** Address to listen on. @defaultValue `127.0.0.1` */
  host?: string
  tenants: readonly TenantConfig[]
  store?: StoreOptions
  /** A key file, or the keys themselves, such as from a secret store. @defaultValue `keys.json` in the store's folder */
  keys?: { file: string } | KeySet
  /** How much is let through before `429`; what is left out keeps its default. */
  limits?: Partial<Limits>
  /** The proxy in front. Without it, requests are counted by the address at the other end of the connection. */
  trustedProxy?: TrustedProxy
  /** What a monitor shows as bearer key to read `metrics`: at least 32 characters. Without it nobody reads them over HTTP. */
  metricsKey?: string
  /** Take events made by test tools. Never in production. @defaultValue false */
  acceptTestEvents?: boolean
}

const KNOWN = new Set(['publicUrl', 'port', 'host', 'tenants', 'store', 'keys', 'limits', 'trustedProxy', 'metricsKey', 'acceptTestEvents'])
const HEADER_NAME = /^[a-z0-9-]+$/i
const MIN_KEY_CHARS = 32

function wrong(what: string): never {
  throw new TypeError(`defineServer: ${what}`)
}

function checkPublicUrl(publicUrl: unknown): void {
  const url = typeof publicUrl === 'string' && URL.canParse(publicUrl) ? new URL(publicUrl) : null
  if (!url || !/^https?:$/.test(url.protocol)) wrong('publicUrl is not a URL. Give the address browsers use, such as "https://consent.example.com".')
  if (url.search || url.hash || url.username) wrong('publicUrl holds more than origin and path. Cut off everything after the path.')
}

function checkTrustedProxy(proxy: Partial<TrustedProxy> | null): void {
  const { header, hops = 1 } = proxy ?? {}
  const isHeader = typeof header === 'string' && HEADER_NAME.test(header)
  if (!isHeader || !(Number.isInteger(hops) && hops >= 1)) wrong("trustedProxy is not { header, hops? }. Write { header: 'x-forwarded-for' }.")
}

function checkGuards({ limits, trustedProxy, metricsKey }: ServerConfig): void {
  if (limits !== undefined) checkLimits(limits, wrong)
  if (trustedProxy !== undefined) checkTrustedProxy(trustedProxy)
  if (metricsKey === undefined || (typeof metricsKey === 'string' && metricsKey.length >= MIN_KEY_CHARS)) return
  wrong(`metricsKey is shorter than ${MIN_KEY_CHARS} characters. Make one with: openssl rand -base64 32`)
}

/**
 * Declares a consent server, and refuses a configuration that could not work.
 * @param config plain data; the notices are the ones the page imports
 * @returns the same configuration
 * @throws {TypeError} saying what is wrong, why, and how to mend it; content that names nothing is refused in production too
 * @example
 * export default defineServer({
 *   publicUrl: 'https://consent.example.com',
 *   tenants: [{ id: 'acme', origins: ['https://shop.acme.example'], notices: [notice] }],
 * })
 */
export function defineServer(config: ServerConfig): ServerConfig {
  const stranger = Object.keys(config).find((name) => !KNOWN.has(name))
  if (stranger) wrong(`there is no option ${stranger}. Options are: ${[...KNOWN].join(', ')}.`)
  checkPublicUrl(config.publicUrl)
  checkGuards(config)
  const { port, tenants } = config
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) wrong('port is not a number from 0 to 65535.')
  if (!Array.isArray(tenants) || !tenants.length) wrong('there are no tenants. Add one: { id, origins, notices }.')
  for (const tenant of tenants as readonly TenantConfig[]) checkTenant(tenant, wrong)
  const ids = (tenants as readonly TenantConfig[]).map(({ id }) => id)
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice) wrong(`tenant "${twice}" is there twice. Merge the two, or give one another id.`)
  return config
}
