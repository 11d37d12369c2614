import { createHmac } from 'node:crypto'
import type { Subject } from '@unticked/core/event'

/** What the ledger looks a person up by: a keyed digest, since plain hashes of phone numbers can be enumerated. */
export function subjectTag({ kind, value }: Subject, key: Buffer): Buffer {
  return createHmac('sha256', key).update(`${kind}:${value}`).digest()
}
