import { Hono, type Context } from 'hono'
import { cors } from 'hono/cors'
import { secureHeaders } from 'hono/secure-headers'
import type { Tenant, Tenants } from '../config/tenant.ts'
import type { AcceptPorts } from '../events/accept-event.ts'
import { TooSoon } from '../limits/take.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { describeFailure, type Logger } from '../ports/logger.ts'
import { isRefusal, refuse } from '../refusal/refuse.ts'
import type { Admission } from './admission.ts'
import { exposition, health, readiness } from './probes.ts'
import { problemResponse } from './problem.ts'
import { ROUTES, type Route } from './routes.ts'

const PREFLIGHT_CACHE_S = 600

/** What a host tells about a request beside the request itself. */
export interface Caller {
  /** The address at the other end of the connection. */
  address?: string
  /** Whether the host is about to stop: `readyz` says so, everything else is answered as before. @defaultValue false */
  stopping?: boolean
}

type Env = { Variables: { requestId: string; route: string; code: string }; Bindings: Caller }

export interface AppOptions {
  /** Path of `publicUrl`, without a slash at the end. */
  basePath: string
  tenants: Tenants
  ports: AcceptPorts
  admission: Admission
  metrics: Metrics
  /** SHA-256 of the key that metrics are shown for. */
  metricsDigest: Buffer | null
  logger: Logger
}

function tenantOf(c: Context<Env>, tenants: Tenants): Tenant | undefined {
  return tenants.get(c.req.param('tenant') ?? '')
}

function connectionOf(c: Context<Env>): string | undefined {
  const address: unknown = (c.env as Caller | undefined)?.address
  return typeof address === 'string' ? address : undefined
}

async function answer(c: Context<Env>, route: Route, { tenants, ports, admission }: AppOptions): Promise<Response> {
  c.set('route', route.path)
  const tenant = tenantOf(c, tenants) ?? refuse('not_found')
  const method = c.req.method === 'HEAD' ? 'GET' : c.req.method
  if (method !== route.method) {
    c.set('code', 'method_not_allowed')
    return problemResponse('method_not_allowed', { allow: route.method })
  }
  const request = c.req.raw
  const admit = () => admission(request, connectionOf(c), tenant)
  return route.handle({ request, tenant, ports, evh: c.req.param('evh') ?? '', admit })
}

function answerFailure(error: unknown, c: Context<Env>, logger: Logger): Response {
  const code = isRefusal(error) ? error.code : 'internal'
  c.set('code', code)
  const cause = isRefusal(error) ? error.cause : error
  if (code === 'internal' || code === 'store_unavailable') {
    logger.write({ level: 'error', event: 'failure', requestId: c.get('requestId'), code, ...describeFailure(cause) })
  }
  return problemResponse(code, cause instanceof TooSoon ? { 'retry-after': String(cause.wait) } : {})
}

function watchRequests(app: Hono<Env>, { tenants, ports, logger, metrics }: AppOptions): void {
  app.use(async (c, next) => {
    const start = ports.clock.now().getTime()
    const requestId = ports.ids.uuid()
    c.set('requestId', requestId)
    await next()
    c.header('x-request-id', requestId)
    const [tenant, code] = [tenantOf(c, tenants)?.id, c.get('code')]
    const ms = ports.clock.now().getTime() - start
    const route = c.get('route') ?? 'none'
    const { status } = c.res
    metrics.count('unticked_requests_total', { tenant: tenant ?? '', route, status: String(status), code: code ?? '' })
    metrics.time(route, ms / 1_000)
    logger.write({ level: 'info', event: 'request', requestId, ...(tenant && { tenant }), route, status, ...(code && { code }), ms })
  })
}

/** What supervisors and monitors ask; none of it is about a tenant. */
function addProbes(app: Hono<Env>, { basePath, ports, metrics, metricsDigest }: AppOptions): void {
  const probe = (path: string, handle: (c: Context<Env>) => Response | Promise<Response>) =>
    app.get(`${basePath}/${path}`, (c) => {
      c.set('route', path)
      return handle(c)
    })
  probe('healthz', () => health())
  probe('readyz', (c) => readiness(ports.store, (c.env as Caller | undefined)?.stopping === true))
  probe('metrics', (c) => exposition(c.req.raw.headers, metrics, metricsDigest))
}

/** The routes of every tenant under `{basePath}/t/{tenant}`, as a web-standard handler. */
export function createApp(options: AppOptions): Hono<Env> {
  const { basePath, tenants, logger } = options
  const app = new Hono<Env>()
  const under = `${basePath}/t/:tenant`
  watchRequests(app, options)
  // transport and framing are the host's business: this may be mounted inside a site that has its own rules
  app.use(secureHeaders({ crossOriginResourcePolicy: 'cross-origin', strictTransportSecurity: false, xFrameOptions: false, xXssProtection: false }))
  app.use(`${under}/*`, cors({
    origin: (origin, c) => (tenantOf(c as Context<Env>, tenants)?.origins.includes(origin) ? origin : null),
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['content-type', 'authorization'],
    exposeHeaders: ['retry-after', 'x-request-id'],
    maxAge: PREFLIGHT_CACHE_S,
  }))
  for (const route of ROUTES) app.all(`${under}/${route.path}`, (c) => answer(c, route, options))
  addProbes(app, options)
  app.notFound((c) => {
    c.set('code', 'not_found')
    return problemResponse('not_found')
  })
  app.onError((error, c) => answerFailure(error, c, logger))
  return app
}
