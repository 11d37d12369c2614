import type { ConsentState } from '@unticked/core/event'
import { signJws } from '../jws/signature.ts'
import type { SigningKey } from '../keys/tenant-keys.ts'
import { gives } from '../ledger/projection.ts'
import { claimsOf, type EventRow } from '../ledger/rows.ts'
import type { Querier } from '../store/store.ts'

const STATE_TYP = 'optin-state+jwt'

const ACTIVE = "select purpose, category from consent_state where tenant = $1 and tag = $2 and status = 'active'"

/**
 * Signs what holds now of what an event gave, for whoever holds its hash: each of its own purposes and categories, and nothing else. Not what
 * else the person agreed to, and not when, how or where something was taken back: whoever typed somebody else's number has a receipt too.
 * @param now seconds since 1970
 * @returns `undefined` for an event that gave nothing
 */
export async function signState(row: EventRow, issuer: string, key: SigningKey, now: number, db: Querier): Promise<string | undefined> {
  if (!gives(row.evt)) return undefined
  // without a tag the person was erased, and nothing holds
  const active = row.tag ? await db.query<{ purpose: string; category: string }>(ACTIVE, [row.tenant, Buffer.from(row.tag)]) : []
  const pur = (claimsOf(row).pur as ConsentState['pur']).map(({ id, cat }) => {
    const holds = active.some(({ purpose, category }) => purpose === id && category === cat)
    return { id, cat, st: holds ? 'active' : 'withdrawn' } as const
  })
  const state: ConsentState = { iss: issuer, iat: now, evh: Buffer.from(row.leaf).toString('base64url'), pur }
  return signJws({ alg: 'ES256', typ: STATE_TYP, kid: key.kid }, state, key.privateKey)
}
