import type { Receipt } from '@unticked/core/event'
import { signJws } from '../jws/signature.ts'
import type { SigningKey } from '../keys/tenant-keys.ts'
import { GENESIS } from '../ledger/chain.ts'
import { claimsOf, type EventRow } from '../ledger/rows.ts'
import { seconds } from '../ports/clock.ts'
import { RECEIPT_TYP } from '../verify/verify-receipt.ts'

const base64Url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** What a receipt says: a pure function of the row, so it is signed anew whenever somebody asks and never stored. */
function receiptOf(row: EventRow, issuer: string): Receipt {
  const claims = claimsOf(row)
  const { pur } = claims
  const stm = 'stm' in claims ? claims.stm : undefined
  return {
    iss: issuer,
    iat: seconds(row.received),
    evh: base64Url(row.leaf),
    evt: row.evt,
    ejti: row.jti,
    ...('jkt' in claims && { jkt: claims.jkt }),
    ...(stm && { stm: { id: stm.id, ver: stm.ver, loc: stm.loc, sha: stm.sha } }),
    pur,
    st: row.st,
    seq: row.seq,
    head: base64Url(row.head),
    phd: base64Url(row.phd ?? GENESIS),
    late: row.late,
  }
}

export function signReceipt(row: EventRow, issuer: string, key: SigningKey): string {
  return signJws({ alg: 'ES256', typ: RECEIPT_TYP, kid: key.kid }, receiptOf(row, issuer), key.privateKey)
}
