import type { EventKind, EveryPurpose, PurposePair } from '@unticked/core/event'
import type { AboutPerson, Tag } from './people.ts'
import { changeOf, type EventRow } from './rows.ts'

/** An event that passed every check and waits for its place in the chain. */
export interface Entry {
  tenant: string
  jti: string
  evt: EventKind
  jws: string
  /** Event hash, 32 bytes. */
  leaf: Buffer
  /** Event hash of what it renews or withdraws. */
  prev: Buffer | null
  challengeId: string | null
  /** Seconds. */
  iat: number
  pur: readonly (PurposePair | EveryPurpose)[]
  received: Date
  /** It arrived after its challenge had expired. */
  late: boolean
  tag: Tag | null
  sealed: { keyId: string; bytes: Buffer } | null
}

export function aboutEntry({ evt, iat, pur, leaf, prev, tag }: Entry, seq: number): AboutPerson {
  return { change: { evt, seq, iat, pur }, leaf, prev, tag }
}

export function aboutRow(row: EventRow): AboutPerson {
  return { change: changeOf(row), leaf: row.leaf, prev: row.prev, tag: row.tag && { value: Buffer.from(row.tag), version: row.tag_key ?? 0 } }
}
