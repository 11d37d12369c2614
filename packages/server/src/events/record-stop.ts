import {
  encodeDisclosure, SALT_BYTES, type CollectedVia, type ConsentRecord, type EveryPurpose, type PurposePair, type Subject,
} from '@unticked/core/event'
import type { Tenant } from '../config/tenant.ts'
import { leafHash, sha256Text } from '../jws/hash.ts'
import { signJws } from '../jws/signature.ts'
import { subjectTag } from '../keys/phone-tag.ts'
import { sealDisclosure } from '../keys/sealed-disclosure.ts'
import { seconds } from '../ports/clock.ts'
import { signReceipt } from '../receipt/receipt.ts'
import { sealRecord } from '../verify/claims.ts'
import type { AcceptPorts } from './accept-event.ts'

export const EVERYTHING: [EveryPurpose] = [{ id: '*', cat: '*' }]

export interface Stop {
  subject: Subject
  /** What is taken back; {@link EVERYTHING} is everything. */
  pur: PurposePair[] | [EveryPurpose]
  /** How the person said so. */
  via: CollectedVia
  /** When the person said so. */
  at: Date
}

/** Records that a person said stop elsewhere than in the widget: signed by the server, and never called client-signed. */
export async function recordStop({ subject, pur, via, at }: Stop, tenant: Tenant, { append, clock, ids }: AcceptPorts): Promise<string> {
  const { signing, tag, data } = tenant.keys
  const disclosure = encodeDisclosure(subject, ids.bytes(SALT_BYTES))
  const record = sealRecord({
    ver: 1, evt: 'inbound_stop', jti: ids.uuid(), iat: seconds(at), aud: tenant.issuer, biz: tenant.business, pur,
    chn: 'whatsapp', via, prev: null, _sd: [sha256Text(disclosure)], _sd_alg: 'sha-256',
  } satisfies ConsentRecord)
  const jws = signJws({ alg: 'ES256', typ: 'optin-record+jwt', kid: signing.kid }, record, signing.privateKey)
  const leaf = leafHash(jws)
  const { row } = await append({
    tenant: tenant.id, jti: record.jti, evt: record.evt, jws, leaf, prev: null, challengeId: null, iat: record.iat, pur, received: clock.now(), late: false,
    tag: { value: subjectTag(subject, tag.key), version: tag.version },
    sealed: { keyId: data.id, bytes: sealDisclosure(disclosure, leaf, data.key, ids) },
  })
  return signReceipt(row, tenant.issuer, signing)
}
