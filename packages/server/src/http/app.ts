import { Hono, type Context } from 'hono'
import { cors } from 'hono/cors'
import { secureHeaders } from 'hono/secure-headers'
import type { Tenant, Tenants } from '../config/tenant.ts'
import type { AcceptPorts } from '../events/accept-event.ts'
import { describeFailure, type Logger } from '../ports/logger.ts'
import { isRefusal, refuse } from '../refusal/refuse.ts'
import { problemResponse } from './problem.ts'
import { ROUTES, type Route } from './routes.ts'

const PREFLIGHT_CACHE_S = 600

type Env = { Variables: { requestId: string; route: string; code: string } }

export interface AppOptions {
  /** Path of `publicUrl`, without a slash at the end. */
  basePath: string
  tenants: Tenants
  ports: AcceptPorts
  logger: Logger
}

function tenantOf(c: Context<Env>, tenants: Tenants): Tenant | undefined {
  return tenants.get(c.req.param('tenant') ?? '')
}

async function answer(c: Context<Env>, route: Route, { tenants, ports }: AppOptions): Promise<Response> {
  c.set('route', route.path)
  const tenant = tenantOf(c, tenants) ?? refuse('not_found')
  const method = c.req.method === 'HEAD' ? 'GET' : c.req.method
  if (method !== route.method) {
    c.set('code', 'method_not_allowed')
    return problemResponse('method_not_allowed', { allow: route.method })
  }
  return route.handle(c.req.raw, tenant, ports, c.req.param('evh') ?? '')
}

function answerFailure(error: unknown, c: Context<Env>, logger: Logger): Response {
  const code = isRefusal(error) ? error.code : 'internal'
  c.set('code', code)
  if (code === 'internal' || code === 'store_unavailable') {
    const cause = isRefusal(error) ? error.cause : error
    logger.write({ level: 'error', event: 'failure', requestId: c.get('requestId'), code, ...describeFailure(cause) })
  }
  return problemResponse(code)
}

function logRequests(app: Hono<Env>, { tenants, ports, logger }: AppOptions): void {
  app.use(async (c, next) => {
    const start = ports.clock.now().getTime()
    const requestId = ports.ids.uuid()
    c.set('requestId', requestId)
    await next()
    c.header('x-request-id', requestId)
    const [tenant, code] = [tenantOf(c, tenants)?.id, c.get('code')]
    const ms = ports.clock.now().getTime() - start
    const route = c.get('route') ?? 'none'
    logger.write({ level: 'info', event: 'request', requestId, ...(tenant && { tenant }), route, status: c.res.status, ...(code && { code }), ms })
  })
}

/** The routes of every tenant under `{basePath}/t/{tenant}`, as a web-standard handler. */
export function createApp(options: AppOptions): Hono<Env> {
  const { basePath, tenants, logger } = options
  const app = new Hono<Env>()
  const under = `${basePath}/t/:tenant`
  logRequests(app, options)
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
  app.notFound(() => problemResponse('not_found'))
  app.onError((error, c) => answerFailure(error, c, logger))
  return app
}
