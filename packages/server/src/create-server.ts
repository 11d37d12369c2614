import { join } from 'node:path'
import { refuse } from './refusal/refuse.ts'
import { StartupError } from './refusal/startup-error.ts'
import { defineServer, type ServerConfig } from './config/define-server.ts'
import { openTenants, type Tenant, type Tenants } from './config/tenant.ts'
import type { AcceptPorts } from './events/accept-event.ts'
import { withdraw } from './events/withdraw.ts'
import { createAdmission } from './http/admission.ts'
import { createApp, type Caller } from './http/app.ts'
import { sha256 } from './jws/hash.ts'
import type { Jwks } from './jws/public-key.ts'
import { keepKeyFile } from './keys/key-file.ts'
import { newTenantKeys, type KeySet } from './keys/key-set.ts'
import { createAppend, type Append } from './ledger/append.ts'
import { auditLedger, type Audit } from './ledger/audit.ts'
import { migrate } from './ledger/migrate.ts'
import { rebuildStates } from './ledger/rebuild.ts'
import { DEFAULT_LIMITS } from './limits/limits.ts'
import { memoryLimiter, type RateLimiter } from './limits/rate-limiter.ts'
import { createMetrics, type Metrics } from './metrics/metrics.ts'
import { systemClock, type Clock } from './ports/clock.ts'
import { randomIds, type IdSource } from './ports/id-source.ts'
import { lineLogger, type Logger } from './ports/logger.ts'
import { exportSubject, type SubjectExport } from './rights/export-subject.ts'
import { canSend } from './send-gate/can-send.ts'
import { recordInbound } from './send-gate/inbound.ts'
import type { InboundMessage, MarketingPreference, SendAnswer, SendQuestion, Withdrawal } from './send-gate/message.ts'
import { recordPreference } from './send-gate/preference.ts'
import { reasonOf } from './store/failure.ts'
import { DEFAULT_FOLDER, isEmbedded, openStore } from './store/open-store.ts'
import type { Store } from './store/store.ts'

/** The configuration, and what tests and unusual hosts replace. */
export interface ConsentServerOptions extends ServerConfig {
  clock?: Clock
  ids?: IdSource
  logger?: Logger
  /** One that several processes share. @defaultValue in the memory of this process */
  limiter?: RateLimiter
}

export interface ConsentServer {
  /**
   * Answers one request; serve it with Hono, Next.js, Deno or any other web-standard host.
   * @param caller the address at the other end, where the host knows it; without it, and without `trustedProxy`, no address is limited
   */
  fetch(request: Request, caller?: Caller): Promise<Response>
  /**
   * Whether a message may be sent now. Whatever goes wrong, the answer is no: `unavailable`, and the log says why.
   * After a STOP a free-form reply stays allowed for 24 hours, as after any message: use it to confirm the stop once, and for nothing else.
   * @throws {TypeError} when the question is malformed: a part is missing, of another type, or no kind or category there is
   */
  canSend(question: SendQuestion): Promise<SendAnswer>
  /**
   * Notes a message from a person: opens the 24-hour window for free-form replies; one that says stop and nothing else, in any language of the
   * labels, takes back everything.
   * A STOP opens that window too, for one confirmation, and counts from its arrival.
   * @throws {UntickedError} `not_found` for an unknown tenant, `number_malformed`, `store_unavailable`
   * @throws {TypeError} when `at` cannot be right; a STOP is recorded all the same
   */
  recordInbound(message: InboundMessage): Promise<{ stopped: boolean }>
  /**
   * Keeps what a person chose inside WhatsApp about marketing messages, as a `user_preferences` webhook tells. While it says stop, no marketing
   * template may be sent, whatever was agreed to, from that business number or from any; only WhatsApp can tell of a resume.
   * @throws {UntickedError} `not_found` for an unknown tenant, `number_malformed`, `store_unavailable`
   * @throws {TypeError} when `value`, `sender` or `at` cannot be right, or a resume has no `at`; a stop is recorded all the same where only `at` is wrong
   */
  recordPreference(preference: MarketingPreference): Promise<void>
  /**
   * Records that a person said stop; the answer is the same for known and unknown numbers.
   * @throws {UntickedError} `not_found` for an unknown tenant, `number_malformed`, `purpose_not_offered`, `store_unavailable`
   * @throws {TypeError} when `purposes` or `via` is malformed
   */
  withdraw(withdrawal: Withdrawal): Promise<{ receipt: string }>
  /**
   * Everything that is kept about a number, verifiable offline (GDPR Art. 15 and 20). Be sure who asks before you hand it out.
   * @throws {UntickedError} `not_found` for an unknown tenant, `number_malformed`, `store_unavailable`
   */
  exportSubject(question: { tenant: string; tel: string }): Promise<SubjectExport>
  /** Checks the ledger from its rows. */
  audit(): Promise<Audit>
  /** The public keys of a tenant. */
  jwks(tenant: string): Jwks
  /** What was counted since the start, in the text format of Prometheus. */
  metrics(): string
  /** Ends the store's connections and gives the data folder back. */
  close(): Promise<void>
}

function loadKeys({ keys, store = {}, tenants }: ConsentServerOptions, clock: Clock, ids: IdSource): KeySet {
  const names = tenants.map(({ id }) => id)
  if (keys && 'tenants' in keys) return keys
  if (keys) return keepKeyFile(keys.file, names, clock.now(), ids)
  if (store.memory) return { tenants: Object.fromEntries(names.map((name) => [name, newTenantKeys(clock.now(), ids)])) }
  return keepKeyFile(join(store.folder ?? DEFAULT_FOLDER, 'keys.json'), names, clock.now(), ids)
}

interface Ledger {
  store: Store
  tenants: Tenants
}

async function openLedger(options: ConsentServerOptions): Promise<Ledger> {
  const { clock = systemClock, ids = randomIds, logger = lineLogger, store: storeOptions = {} } = options
  const store = await openStore(storeOptions, logger)
  try {
    const tenants = openTenants(options, loadKeys(options, clock, ids))
    await migrate(store, [...tenants.keys()])
    return { store, tenants }
  } catch (cause) {
    await store.close()
    if (cause instanceof StartupError) throw cause
    const why = `The ledger cannot be opened: ${reasonOf(cause)}. Check DATABASE_URL, and that its role may create tables.`
    throw new StartupError('store_unreachable', why, { cause })
  }
}

async function refuseBrokenLedger({ store, tenants }: Ledger): Promise<void> {
  const { ok } = await auditLedger(store, tenants.values())
  if (ok) return
  await store.close()
  throw new StartupError('ledger_broken', 'The ledger is damaged. Run: unticked ledger check')
}

/**
 * Checks a ledger that no server needs to serve, a damaged one too.
 * @throws {TypeError} when the configuration cannot work
 * @throws {StartupError} when keys, data folder or database are not usable
 */
export async function checkLedger(options: ConsentServerOptions): Promise<Audit> {
  defineServer(configOf(options))
  const { store, tenants } = await openLedger(options)
  try {
    return await auditLedger(store, tenants.values())
  } finally {
    await store.close()
  }
}

/**
 * Makes what holds for each person anew from the events, for a ledger that no server needs to serve.
 * @returns how many people each tenant has, or `null` where the events themselves are damaged and nothing was touched
 * @throws {TypeError} when the configuration cannot work
 * @throws {StartupError} when keys, data folder or database are not usable
 */
export async function rebuildLedger(options: ConsentServerOptions): Promise<{ tenant: string; people: number }[] | null> {
  defineServer(configOf(options))
  const { store, tenants } = await openLedger(options)
  try {
    const { faults } = await auditLedger(store, tenants.values())
    return faults.every(({ kind }) => kind === 'state') ? await rebuildStates(store, [...tenants.keys()]) : null
  } finally {
    await store.close()
  }
}

/**
 * Opens the ledger and wires the server: the only place where its parts meet.
 * @param options as in `unticked.config.mjs`
 * @throws {TypeError} when the configuration cannot work
 * @throws {StartupError} when keys, data folder or database are not usable, or the embedded ledger is damaged
 * @example
 * const server = await createConsentServer(config)
 * export const POST = server.fetch
 */
export async function createConsentServer(options: ConsentServerOptions): Promise<ConsentServer> {
  const { clock = systemClock, ids = randomIds, logger = lineLogger, store = {}, acceptTestEvents = false } = options
  defineServer(configOf(options))
  const ledger = await openLedger(options)
  if (isEmbedded(store)) await refuseBrokenLedger(ledger)
  const metrics = createMetrics()
  const append = countAppended(createAppend(ledger.store), metrics)
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const ports = { store: ledger.store, append, clock, ids, acceptTestEvents, limits, limiter: options.limiter ?? memoryLimiter(clock) }
  return wire(options, ledger.tenants, ports, { logger, metrics })
}

function configOf({ clock: _clock, ids: _ids, logger: _logger, limiter: _limiter, ...config }: ConsentServerOptions): ServerConfig {
  return config
}

function countAppended(append: Append, metrics: Metrics): Append {
  return async (entry) => {
    const appended = await append(entry)
    const { tenant, evt, late } = appended.row
    metrics.count('unticked_events_total', { tenant, evt, late: String(late), repeated: String(appended.repeated) })
    return appended
  }
}

function wire(config: ServerConfig, tenants: Tenants, ports: AcceptPorts, { logger, metrics }: { logger: Logger; metrics: Metrics }): ConsentServer {
  const { store, clock } = ports
  const basePath = new URL(config.publicUrl).pathname.replace(/\/+$/, '')
  const admission = createAdmission({ ...ports, proxy: config.trustedProxy })
  const metricsDigest = config.metricsKey === undefined ? null : sha256(config.metricsKey)
  const app = createApp({ basePath, tenants, ports, admission, metrics, metricsDigest, logger })
  const tenantOf = (id: string): Tenant => tenants.get(id) ?? refuse('not_found')
  return {
    fetch: async (request, caller) => app.fetch(request, caller),
    async canSend(question) {
      const answer = await canSend(question, tenants, { store, clock, logger })
      const tenant = tenants.has(question.tenant) ? question.tenant : ''
      metrics.count('unticked_send_answers_total', { tenant, answer: answer.allow ? 'allow' : answer.reason })
      return answer
    },
    recordInbound: async (message) => recordInbound(message, tenantOf(message.tenant), ports),
    recordPreference: async (preference) => recordPreference(preference, tenantOf(preference.tenant), ports),
    withdraw: async (withdrawal) => ({ receipt: await withdraw(withdrawal, tenantOf(withdrawal.tenant), ports) }),
    exportSubject: async ({ tenant, tel }) => exportSubject(tel, tenantOf(tenant), ports),
    audit: () => auditLedger(store, tenants.values()),
    jwks: (tenant) => tenantOf(tenant).keys.jwks,
    metrics: () => metrics.text(),
    close: () => store.close(),
  }
}
