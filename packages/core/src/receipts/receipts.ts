import * as delivering from '../delivery/delivery.ts'
import type { TickedBy } from '../event/claims.ts'
import type { Receipt } from '../event/types.ts'
import { createEvents, issuerUrl } from '../interaction/events.ts'
import type { DeliveryOptions } from '../opt-in/options.ts'
import * as client from '../outbox/index.ts'
import { openQueue } from '../outbox/queue.ts'
import type { Ending } from '../outbox/queued-event.ts'
import { ofTenant, transact } from '../signing/database.ts'
import { askIssuer } from './ask-issuer.ts'
import { readRecordings, type KeptReceipt } from './kept-receipt.ts'

export interface ReceiptsOptions extends DeliveryOptions {
  readonly server: string
}

/** What a withdrawal came to. */
export type WithdrawalResult =
  /** The issuer's receipt was verified. */
  | { readonly status: 'recorded'; readonly receipt: Receipt }
  /** Durable on this device, and sent until it is recorded. */
  | { readonly status: 'saved' }
  | { readonly status: 'sent' }
  | { readonly status: 'refused'; readonly code: string }

/** The receipts of one tenant on this device. */
export interface Receipts {
  /** What was agreed to here, newest first; empty where nothing was, or where storage refuses. */
  list(): Promise<KeptReceipt[]>
  /** The same, after the server was asked what became of it elsewhere, as by a STOP message. Offline it is `list()`. */
  refresh(): Promise<KeptReceipt[]>
  /**
   * Takes back what a receipt says, without the number: all of it, or some purposes.
   * @throws {UntickedError} `crypto_unavailable` on plain-http pages; `receipt_invalid`, `network` where nothing can be stored
   */
  withdraw(kept: KeptReceipt, how?: { readonly purposes?: readonly string[]; readonly by?: TickedBy }): Promise<WithdrawalResult>
  /** Removes receipts, key and what waits from this device, but for withdrawals that are still to be sent. */
  forget(): Promise<void>
}

/**
 * Opens what was agreed to on this device: to show, to take back, to renew (`renews: kept.evh` of an opt-in).
 * @param options where withdrawals go, as for the opt-in
 * @example
 * const receipts = openReceipts({ server: '/consent/t/acme' })
 * const [latest] = await receipts.list()
 * if (latest) await receipts.withdraw(latest, { purposes: ['offers'], by: 'pointer' })
 */
export function openReceipts(options: ReceiptsOptions): Receipts {
  const page = globalThis.location
  const tenant = issuerUrl(options.server, page)
  const queue = openQueue(tenant)
  let notice: KeptReceipt['notice']
  const events = createEvents(options, () => notice, page, { client, delivering })

  const list = async () => readRecordings(await queue.receipts().catch(() => []), await queue.list().catch(() => []))

  return {
    list,
    async refresh() {
      await askIssuer(tenant, await list())
      return list()
    },
    async withdraw(kept, { purposes, by = 'other' } = {}) {
      const { receipt, business } = kept
      notice = kept.notice
      const pur = kept.purposes.filter(({ id, standing }) => standing && (purposes?.includes(id) ?? true))
      if (!pur.length) return { status: 'refused', code: 'nothing_to_withdraw' }
      const event = await events.withdrawal({ receipt, business, purposes: pur.map(({ id, category: cat }) => ({ id, cat })) }, by)
      let result: WithdrawalResult = { status: 'saved' }
      await events.deliver(event, () => undefined, (ending) => (result = resultOf(ending)))
      return result
    },
    async forget() {
      await events.signer.forget()
      for (const event of await queue.list().catch(() => [])) if (event.evt !== 'withdraw') await queue.remove(event)
      await transact('readwrite', (store) => store('receipts').delete(ofTenant(tenant))).catch(() => undefined)
    },
  }
}

function resultOf({ recorded, code }: Ending): WithdrawalResult {
  if (recorded) return { status: 'recorded', receipt: recorded.receipt }
  return code ? { status: 'refused', code } : { status: 'sent' }
}
