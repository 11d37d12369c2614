import { randomBytes, randomUUID } from 'node:crypto'

/** Where ids, salts and nonces come from. */
export interface IdSource {
  /** A lower-case UUID v4. */
  uuid(): string
  bytes(length: number): Buffer
}

export const randomIds: IdSource = { uuid: () => randomUUID(), bytes: (length) => randomBytes(length) }
