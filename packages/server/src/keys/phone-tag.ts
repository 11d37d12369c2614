import { createHmac } from 'node:crypto'
import type { Subject } from '@unticked/core/event'
import { oneSpelling } from './one-spelling.ts'

/**
 * What the ledger looks a person up by: a keyed digest, since plain hashes of phone numbers can be enumerated; of the number in its one
 * spelling, so that WhatsApp's finds what was signed with another.
 */
export function subjectTag({ kind, value }: Subject, key: Buffer): Buffer {
  return createHmac('sha256', key).update(`${kind}:${kind === 'tel' ? oneSpelling(value) : value}`).digest()
}
