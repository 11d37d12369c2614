import { timingSafeEqual } from 'node:crypto'
import type { Tenant } from '../config/tenant.ts'
import { sha256 } from '../jws/hash.ts'
import { refuse } from '../refusal/refuse.ts'

/** Whether the bearer key is right; `null` where none was shown. A wrong one is refused, whatever else is right. */
function checkBearer(headers: Headers, { bearerDigest }: Tenant): true | null {
  const credential = headers.get('authorization')
  if (credential === null) return null
  const key = /^Bearer ([\x21-\x7e]+)$/i.exec(credential)?.[1]
  if (!key || !bearerDigest || !timingSafeEqual(sha256(key), bearerDigest)) refuse('relay_unauthorized')
  return true
}

/**
 * Who calls: a page of the tenant, or a back end with its bearer key.
 * @returns the page's origin, `null` for a back end
 */
export function callerOrigin(headers: Headers, tenant: Tenant): string | null {
  const isRelay = checkBearer(headers, tenant)
  const origin = headers.get('origin')
  if (origin === null) return isRelay ? null : refuse('relay_unauthorized')
  return tenant.origins.includes(origin) ? origin : refuse('origin_refused')
}

/** Only a back end with the bearer key may go on. */
export function requireBearer(headers: Headers, tenant: Tenant): void {
  if (!checkBearer(headers, tenant)) refuse('relay_unauthorized')
}
