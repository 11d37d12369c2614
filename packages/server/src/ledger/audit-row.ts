import type { KeyObject } from 'node:crypto'
import type { Challenge, PublicJwk } from '@unticked/core/event'
import { decodeObject, type JsonObject } from '../jws/decode.ts'
import { leafHash, sha256Text } from '../jws/hash.ts'
import { importPublicKey } from '../jws/public-key.ts'
import { signatureFits } from '../jws/signature.ts'
import { subjectTag } from '../keys/phone-tag.ts'
import { openDisclosure } from '../keys/sealed-disclosure.ts'
import type { TenantKeys } from '../keys/tenant-keys.ts'
import { seconds } from '../ports/clock.ts'
import { isRefusal } from '../refusal/refuse.ts'
import { checkDisclosure } from '../verify/subject.ts'
import { isLate } from '../verify/time.ts'
import { nextHead } from './chain.ts'
import { claimsOf, type EventRow } from './rows.ts'

export const FAULTS = {
  sequence: 'A row is missing or out of place.',
  event_hash: 'The event hash is not that of the event.',
  chain: 'The chain does not follow from the row before.',
  signature: 'The signature does not fit the event.',
  columns: 'A column says something else than the event itself.',
  effect: 'What the event did is not what the events before it lead to.',
  disclosure: 'The sealed number is not the one that was signed, or not the one the row is found by.',
  chain_head: 'The head of the chain is not that of the last row.',
  state: 'What holds for a person is not what the events lead to.',
} as const

export type FaultKind = keyof typeof FAULTS

/** A row as the check reads it, with its sealed disclosure. */
export interface AuditedRow extends EventRow {
  sealed: Uint8Array | null
  key_id: string | null
}

function signingKey(header: JsonObject, keys: TenantKeys): KeyObject | null {
  if (header.typ === 'optin-record+jwt') return keys.verification.get(String(header.kid)) ?? null
  return importPublicKey((header.jwk ?? {}) as PublicJwk)
}

function isSigned({ jws }: EventRow, keys: TenantKeys): boolean {
  const [head = '', , signature = ''] = jws.split('.')
  const key = signingKey(decodeObject(Buffer.from(head, 'base64url')), keys)
  return key !== null && signatureFits(jws.slice(0, jws.lastIndexOf('.')), Buffer.from(signature, 'base64url'), key)
}

function columnsAgree(row: EventRow): boolean {
  const claims = claimsOf(row)
  const { jti, evt, iat, prev } = claims
  const challenge = 'chl' in claims && claims.chl !== null ? claimsOf<Challenge>({ jws: claims.chl }) : null
  const late = 'chl' in claims && isLate(claims, challenge, seconds(row.received))
  const named = row.prev && Buffer.from(row.prev).toString('base64url')
  return row.jti === jti && row.evt === evt && seconds(row.client_iat) === iat && named === prev && row.late === late
}

function disclosureAgrees({ sealed, key_id, leaf, tag, ...row }: AuditedRow, keys: TenantKeys): boolean {
  const key = sealed && keys.dataKeys.get(key_id ?? '')
  if (!sealed) return true
  const encoded = key ? openDisclosure(sealed, Buffer.from(leaf), key) : null
  if (encoded === null || !tag) return false
  const { _sd } = claimsOf(row)
  const value: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'))
  const subject = checkDisclosure(_sd ? { _sd } : {}, { encoded, value })
  return _sd?.[0] === sha256Text(encoded) && subject !== null && subjectTag(subject, keys.tag.key).equals(tag)
}

function holds(check: () => boolean): boolean {
  try {
    return check()
  } catch (error) {
    if (isRefusal(error) || error instanceof SyntaxError) return false
    throw error
  }
}

/** What is wrong with one row, looked at by itself and against the head before it. */
export function faultsOf(row: AuditedRow, before: { seq: number; head: Uint8Array }, keys: TenantKeys): FaultKind[] {
  const faults: FaultKind[] = []
  if (row.seq !== before.seq + 1) faults.push('sequence')
  if (!leafHash(row.jws).equals(row.leaf)) faults.push('event_hash')
  if (!nextHead(before.head, leafHash(row.jws)).equals(row.head)) faults.push('chain')
  if (!holds(() => isSigned(row, keys))) faults.push('signature')
  if (!holds(() => columnsAgree(row))) faults.push('columns')
  if (!holds(() => disclosureAgrees(row, keys))) faults.push('disclosure')
  return faults
}
