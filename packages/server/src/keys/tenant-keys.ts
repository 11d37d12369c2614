import { createPrivateKey, type KeyObject } from 'node:crypto'
import { HASH_BYTES } from '../jws/hash.ts'
import { keysOf, type Jwks, type ServerJwk } from '../jws/public-key.ts'
import { StartupError } from '../refusal/startup-error.ts'
import type { StoredSigningKey, StoredTenantKeys } from './key-set.ts'

export interface SigningKey {
  readonly kid: string
  readonly privateKey: KeyObject
}

/** The keys of one tenant, ready for use. */
export interface TenantKeys {
  readonly signing: SigningKey
  /** Public keys by `kid`, older ones too. */
  readonly verification: ReadonlyMap<string, KeyObject>
  readonly jwks: Jwks
  readonly tag: { readonly version: number; readonly key: Buffer }
  readonly data: { readonly id: string; readonly key: Buffer }
  /** Every data key by id, for what older ones sealed. */
  readonly dataKeys: ReadonlyMap<string, Buffer>
}

function invalid(tenant: string, what: string): never {
  const how = 'Restore keys.json from a backup; a new one cannot open what the old one sealed.'
  throw new StartupError('keys_invalid', `The keys of tenant "${tenant}" ${what}. ${how}`)
}

function secretOf(tenant: string, text: string): Buffer {
  const key = Buffer.from(text, 'base64url')
  if (key.length !== HASH_BYTES) invalid(tenant, 'hold a secret that is not 32 bytes of base64url')
  return key
}

function publicJwk({ kid, crv, kty, x, y }: StoredSigningKey): ServerJwk {
  return { kty, crv, x, y, kid, alg: 'ES256', use: 'sig' }
}

/** @throws {StartupError} `keys_invalid` */
export function openTenantKeys(tenant: string, stored: StoredTenantKeys): TenantKeys {
  const [signing, tag, data] = [stored.signing?.[0], stored.tag?.[0], stored.data?.[0]]
  if (!signing || !tag || !data) return invalid(tenant, 'lack a signing key, a tag key or a data key')
  const jwks = { keys: stored.signing.map(publicJwk) }
  const verification = keysOf(jwks)
  if (verification.size !== stored.signing.length) invalid(tenant, 'hold a signing key that is not a P-256 key with an id of its own')
  const { kid: _, ...jwk } = signing
  return {
    signing: { kid: signing.kid, privateKey: createPrivateKey({ key: { ...jwk }, format: 'jwk' }) },
    verification,
    jwks,
    tag: { version: tag.version, key: secretOf(tenant, tag.key) },
    data: { id: data.id, key: secretOf(tenant, data.key) },
    dataKeys: new Map(stored.data.map(({ id, key }) => [id, secretOf(tenant, key)])),
  }
}
