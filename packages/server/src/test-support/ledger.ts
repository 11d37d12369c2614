import { openTenants, type Tenant } from '../config/tenant.ts'
import { acceptEvent, type AcceptPorts } from '../events/accept-event.ts'
import { issueChallenge } from '../challenge/issue-challenge.ts'
import { newTenantKeys } from '../keys/key-set.ts'
import { createAppend } from '../ledger/append.ts'
import { auditLedger } from '../ledger/audit.ts'
import { migrate } from '../ledger/migrate.ts'
import { DEFAULT_LIMITS } from '../limits/limits.ts'
import { memoryLimiter } from '../limits/rate-limiter.ts'
import { seconds } from '../ports/clock.ts'
import { randomIds } from '../ports/id-source.ts'
import type { Store } from '../store/store.ts'
import { grantClaims, newBrowser, payloadOf, signEvent, withdrawClaims, type Browser, type GrantOptions } from './browser.ts'
import { ORIGIN, TEL } from './notices.ts'
import { manualClock, testOptions } from './server.ts'
import type { Receipt } from '@unticked/core/event'

/** A ledger with one tenant and no HTTP before it; the store is open to be looked at and damaged. */
export async function openTestLedger(store: Store) {
  const clock = manualClock()
  const tenants = openTenants(testOptions(), { tenants: { acme: newTenantKeys(clock.now(), randomIds) } })
  const tenant = tenants.get('acme') as Tenant
  await migrate(store, ['acme'])
  const ports: AcceptPorts = { store, append: createAppend(store), clock, ids: randomIds, acceptTestEvents: false, limiter: memoryLimiter(clock), limits: DEFAULT_LIMITS }
  const offer = tenant.offers.find('signup', undefined, 'en')!
  const challenge = (browser: Browser) =>
    issueChallenge({ issuer: tenant.issuer, origin: ORIGIN, offer, jkt: browser.jkt, now: seconds(clock.now()) }, tenant.keys.signing, randomIds)
  const accept = async (token: string) => payloadOf<Receipt>((await acceptEvent(token, ORIGIN, tenant, ports)).receipt)
  return {
    clock, store, tenants, tenant, ports, challenge, accept,
    /** Signs a grant now; it is not delivered yet. */
    sign(options: Partial<GrantOptions> = {}, browser = newBrowser()) {
      const iat = options.iat ?? seconds(clock.now())
      return signEvent(browser, grantClaims(browser, { chl: challenge(browser), ...options, iat }), options.tel ?? TEL)
    },
    async grant(options: Partial<GrantOptions> = {}) {
      return accept(this.sign(options).token)
    },
    async withdraw(claims: Partial<Parameters<typeof withdrawClaims>[1]> = {}, tel: string | null = TEL) {
      const browser = newBrowser()
      return accept(signEvent(browser, withdrawClaims(browser, { iat: seconds(clock.now()), ...claims }), tel).token)
    },
    audit: () => auditLedger(store, tenants.values()),
  }
}

export type TestLedger = Awaited<ReturnType<typeof openTestLedger>>
