import type { BusinessRef } from '@unticked/core/event'
import { sha256 } from '../jws/hash.ts'
import { openTenantKeys, type TenantKeys } from '../keys/tenant-keys.ts'
import type { KeySet } from '../keys/key-set.ts'
import { StartupError } from '../refusal/startup-error.ts'
import { createOfferBook, type OfferBook } from '../verify/offer.ts'
import type { ServerConfig, TenantConfig } from './define-server.ts'

/** A tenant ready to serve. */
export interface Tenant {
  readonly id: string
  /** `{publicUrl}/t/{id}`. */
  readonly issuer: string
  readonly origins: readonly string[]
  readonly offers: OfferBook
  /** Named in records the server makes. */
  readonly business: BusinessRef
  /** SHA-256 of the bearer key. */
  readonly bearerDigest: Buffer | null
  readonly keys: TenantKeys
  /** Thumbprints of browser keys that give no consent here. */
  readonly deniedKeys: ReadonlySet<string>
  readonly acceptUnboundEvents: boolean
}

export type Tenants = ReadonlyMap<string, Tenant>

/** The issuer URL of a tenant: it ends in `/t/` and the tenant's id. */
export function issuerOf(publicUrl: string, tenant: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/t/${tenant}`
}

function openTenant({ id, origins, notices, locales, bearerKey, deniedKeys, acceptUnboundEvents = false }: TenantConfig, publicUrl: string, keys: KeySet): Tenant {
  const stored = Object.hasOwn(keys.tenants, id) ? keys.tenants[id] : undefined
  if (!stored) throw new StartupError('keys_invalid', `There are no keys for tenant "${id}". Add them to keys in unticked.config.mjs.`)
  const offers = createOfferBook(notices, locales)
  return {
    id,
    issuer: issuerOf(publicUrl, id),
    origins,
    offers,
    business: offers.businesses[0]!,
    bearerDigest: bearerKey === undefined ? null : sha256(bearerKey),
    keys: openTenantKeys(id, stored),
    deniedKeys: new Set(deniedKeys),
    acceptUnboundEvents,
  }
}

export function openTenants({ publicUrl, tenants }: ServerConfig, keys: KeySet): Tenants {
  return new Map(tenants.map((tenant) => [tenant.id, openTenant(tenant, publicUrl, keys)]))
}
