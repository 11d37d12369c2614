import { createConsentServer, type ConsentServer, type ConsentServerOptions } from '../create-server.ts'
import { quietLogger } from '../ports/logger.ts'
import type { Clock } from '../ports/clock.ts'
import { BEARER, ISSUER, notice, ORIGIN, PUBLIC_URL } from './notices.ts'
import type { Browser } from './browser.ts'

/** A clock that moves when it is told to. */
export interface ManualClock extends Clock {
  forward(seconds: number): void
}

export function manualClock(start = '2026-11-23T10:00:00Z'): ManualClock {
  let now = Date.parse(start)
  return { now: () => new Date(now), forward: (by) => void (now += by * 1_000) }
}

export function testOptions(extra: Partial<ConsentServerOptions> = {}): ConsentServerOptions {
  return {
    publicUrl: PUBLIC_URL,
    tenants: [{ id: 'acme', origins: [ORIGIN], notices: [notice], bearerKey: BEARER }],
    store: { memory: true },
    // tests send more from one address than people do; those about limits set their own
    limits: { address: 'unlimited', tenant: 'unlimited', number: 'unlimited' },
    logger: quietLogger,
    ...extra,
  }
}

export const openServer = (extra?: Partial<ConsentServerOptions>) => createConsentServer(testOptions(extra))

type Fetch = (request: Request) => Promise<Response>

export interface Answer {
  status: number
  body: { code: string; detail: string; challenge: string; receipt: string }
  headers: Headers
}

async function read(response: Response): Promise<Answer> {
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] }
}

/** Calls a server the way a page at {@link ORIGIN} does. */
export function page(fetch: Fetch, issuer = ISSUER, origin = ORIGIN) {
  const post = async (path: string, body: BodyInit, contentType: string, headers: Record<string, string> = {}) =>
    read(await fetch(new Request(`${issuer}/${path}`, { method: 'POST', body, headers: { origin, 'content-type': contentType, ...headers } })))
  return {
    post,
    askChallenge: (body: object = {}) =>
      post('challenge', JSON.stringify({ notice: 'signup', locale: 'en', org: origin, ...body }), 'application/json'),
    async challenge(browser: Browser) {
      return (await this.askChallenge({ jkt: browser.jkt })).body.challenge
    },
    send: (token: string, headers?: Record<string, string>) => post('events', token, 'application/jose', headers),
    get: async (path: string) => read(await fetch(new Request(`${issuer}/${path}`))),
  }
}

export type { ConsentServer }
