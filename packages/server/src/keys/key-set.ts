import { generateKeyPairSync } from 'node:crypto'
import type { IdSource } from '../ports/id-source.ts'

const SECRET_BYTES = 32

/** A signing key as it is kept: a private P-256 JWK with its id. */
export interface StoredSigningKey {
  /** By month, such as `2026-11-a`. */
  kid: string
  crv: 'P-256'
  kty: 'EC'
  x: string
  y: string
  d: string
}

/** The secrets of one tenant. The first of each list is in use; the others still verify and open what they made. */
export interface StoredTenantKeys {
  signing: StoredSigningKey[]
  /** Phone tag keys, 32 bytes each, base64url. */
  tag: { version: number; key: string }[]
  /** Keys over the disclosures, 32 bytes each, base64url. */
  data: { id: string; key: string }[]
}

/** What `keys.json` holds, and what `keys` in the configuration may hold instead. */
export interface KeySet {
  tenants: Record<string, StoredTenantKeys>
}

function newSigningKey(at: Date): StoredSigningKey {
  const { x, y, d } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }) as { x: string; y: string; d: string }
  return { kid: `${at.toISOString().slice(0, 7)}-a`, crv: 'P-256', kty: 'EC', x, y, d }
}

export function newTenantKeys(at: Date, ids: IdSource): StoredTenantKeys {
  const secret = () => ids.bytes(SECRET_BYTES).toString('base64url')
  return { signing: [newSigningKey(at)], tag: [{ version: 1, key: secret() }], data: [{ id: ids.uuid(), key: secret() }] }
}
