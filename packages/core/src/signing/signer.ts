import type { KEY_STORAGES } from '../event/claims.ts'
import type { PublicJwk } from '../event/types.ts'

export type KeyStorage = (typeof KEY_STORAGES)[number]

/** Signs consent events with a P-256 key that scripts cannot read. Implement it to keep keys elsewhere. */
export interface Signer {
  /** Makes or loads the key. Called at the first interaction, and again before each signature. */
  publicKey(): Promise<PublicJwk>
  /** Keeps the key for the next visit. Called at submit only: nothing is stored for people who never submit. */
  keep(): Promise<KeyStorage>
  /** Signs the ASCII bytes of `<header>.<payload>`: ES256, 64 bytes (r and s). */
  sign(input: string): Promise<Uint8Array>
  /** Removes the key. The next event is signed with a new one. */
  forget(): Promise<void>
}
