import { BSUID, E164, SALT_BYTES, SUBJECT_KINDS, type ConsentEvent, type ConsentRecord, type Subject, type SubjectKind } from '@unticked/core/event'
import { canonicalBytes } from '../jws/decode.ts'
import { sha256Text } from '../jws/hash.ts'
import { refuse } from '../refusal/refuse.ts'
import type { ReadToken } from './read-token.ts'

const FORMS: Record<SubjectKind, RegExp> = { tel: E164, bsuid: BSUID }
const SALT = new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((SALT_BYTES * 4) / 3)}}$`)

/** A phone number or user id in its one form. */
export function checkSubject(kind: unknown, value: unknown): Subject {
  const known = SUBJECT_KINDS.find((name) => name === kind) ?? refuse('number_malformed')
  if (typeof value !== 'string' || !FORMS[known].test(value)) refuse('number_malformed')
  return { kind: known, value }
}

/** Whom the event is about: the one disclosure, which must be the one that was signed. */
export function checkDisclosure(event: Pick<ConsentEvent | ConsentRecord, '_sd'>, disclosure: ReadToken['disclosure']): Subject | null {
  if (!disclosure || !event._sd) return disclosure || event._sd ? refuse('disclosure_mismatch') : null
  if (sha256Text(disclosure.encoded) !== event._sd[0]) refuse('disclosure_mismatch')
  if (!Array.isArray(disclosure.value) || disclosure.value.length !== 3) refuse('number_malformed')
  const [salt, kind, value] = disclosure.value as unknown[]
  if (typeof salt !== 'string' || !SALT.test(salt) || !canonicalBytes(salt)) refuse('number_malformed')
  return checkSubject(kind, value)
}
