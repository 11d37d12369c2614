import type { Messages } from '@unticked/core/locales'
import { needsRenewal, type Notice } from '@unticked/core/notice'
import type { KeptReceipt } from '@unticked/core/receipts'

/** Whether today's notice says something else than what was agreed. Where that cannot be told, as on plain http, nothing is claimed. */
export function renewalOf({ receipt, notice: { id } }: KeptReceipt, notice: Notice, locale: string, messages: Messages): Promise<boolean> {
  if (id !== notice.id) return Promise.resolve(false)
  return needsRenewal(receipt, notice, { locale, messages }).then(Boolean, () => false)
}
