import type { KeptReceipt } from '@unticked/core/receipts'
import { downloadJson } from '../parts/download-receipt.ts'

/** Lets the person keep what this browser has kept: plain words, and the signed receipts that anyone can verify. */
export function downloadKept({ at, business, notice, purposes, receipt, token, withdrawals, state }: KeptReceipt): void {
  const kept = { business: business.name, notice, purposes, agreed: at.toISOString(), issuer: receipt.iss, receipt: token, withdrawals, ...(state && { state }) }
  downloadJson(business, kept.agreed, kept)
}
