import { timingSafeEqual } from 'node:crypto'
import type { Tenant } from '../config/tenant.ts'
import { sha256 } from '../jws/hash.ts'
import { refuse } from '../refusal/refuse.ts'

/** Whether this bearer key was shown. */
export function showsKey(headers: Headers, digest: Buffer | null): boolean {
  const key = /^Bearer ([\x21-\x7e]+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  return key !== undefined && digest !== null && timingSafeEqual(sha256(key), digest)
}

export function hasBearer(headers: Headers, { bearerDigest }: Tenant): boolean {
  return showsKey(headers, bearerDigest)
}

/** A credential that is shown and wrong is refused, whatever else is right. */
export function refuseWrongBearer(headers: Headers, tenant: Tenant): void {
  if (headers.get('authorization') !== null && !hasBearer(headers, tenant)) refuse('relay_unauthorized')
}

/**
 * Who calls: a page of the tenant, or a back end with its bearer key.
 * @returns the page's origin, `null` for a back end
 */
export function callerOrigin(headers: Headers, tenant: Tenant): string | null {
  refuseWrongBearer(headers, tenant)
  const origin = headers.get('origin')
  if (origin === null) return hasBearer(headers, tenant) ? null : refuse('relay_unauthorized')
  return tenant.origins.includes(origin) ? origin : refuse('origin_refused')
}

/** Only a back end with the bearer key may go on. */
export function requireBearer(headers: Headers, tenant: Tenant): void {
  if (!hasBearer(headers, tenant)) refuse('relay_unauthorized')
}
