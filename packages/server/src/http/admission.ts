import type { Tenant } from '../config/tenant.ts'
import { sha256Text } from '../jws/hash.ts'
import type { Limits } from '../limits/limits.ts'
import type { RateLimiter } from '../limits/rate-limiter.ts'
import { takeOr } from '../limits/take.ts'
import type { IdSource } from '../ports/id-source.ts'
import { callerAddress, type TrustedProxy } from './address.ts'
import { hasBearer, refuseWrongBearer } from './caller.ts'

/**
 * Counts a request against the limits of its address and its tenant.
 * @throws {UntickedError} `rate_limited`; `relay_unauthorized` for a credential that is wrong, on any route
 */
export type Admission = (request: Request, connection: string | undefined, tenant: Tenant) => Promise<void>

export interface AdmissionOptions {
  limits: Limits
  limiter: RateLimiter
  ids: IdSource
  proxy: TrustedProxy | undefined
}

const SALT_BYTES = 16

/** Addresses are counted under a digest whose salt lives in this process alone: none is kept, none can be read back. */
export function createAdmission({ limits, limiter, ids, proxy }: AdmissionOptions): Admission {
  const salt = ids.bytes(SALT_BYTES)
  return async ({ headers }, connection, tenant) => {
    const address = callerAddress(headers, connection, proxy)
    if (address !== null && !hasBearer(headers, tenant)) {
      await takeOr('rate_limited', `address:${sha256Text(salt, address)}`, limits.address, limiter)
    }
    await takeOr('rate_limited', `tenant:${tenant.id}`, limits.tenant, limiter)
    refuseWrongBearer(headers, tenant)
  }
}
