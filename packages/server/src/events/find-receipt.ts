import * as v from 'valibot'
import type { Tenant } from '../config/tenant.ts'
import { findEvent } from '../ledger/rows.ts'
import { seconds, type Clock } from '../ports/clock.ts'
import { signReceipt } from '../receipt/receipt.ts'
import { signState } from '../receipt/state.ts'
import { refuse } from '../refusal/refuse.ts'
import type { Store } from '../store/store.ts'
import { hash } from '../verify/claim-schemas.ts'

/** The receipt of a recorded event, signed anew; and what holds now of what it gave. */
export interface FoundReceipt {
  receipt: string
  state?: string
}

/** @throws {UntickedError} `receipt_unknown` */
export async function findReceipt(evh: string, tenant: Tenant, store: Store, clock: Clock): Promise<FoundReceipt> {
  const row = v.is(hash, evh) ? await findEvent(store, tenant.id, Buffer.from(evh, 'base64url')) : undefined
  if (!row) return refuse('receipt_unknown')
  const { issuer, keys: { signing } } = tenant
  const state = await signState(row, issuer, signing, seconds(clock.now()), store)
  return { receipt: signReceipt(row, issuer, signing), ...(state && { state }) }
}
