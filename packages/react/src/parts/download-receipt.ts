import type { OptIn, Recorded } from '@unticked/core'
import { noticeText, type Business } from '@unticked/core/notice'

/** Lets the person keep the receipt: what was agreed in plain words, and the signed form that anyone can verify. */
export function downloadReceipt({ receipt, token, number }: Recorded, { rendered, options }: OptIn): void {
  const kept = {
    business: options.notice.business.name,
    number: number.e164,
    purposes: receipt.pur,
    status: receipt.st,
    recorded: new Date(receipt.iat * 1000).toISOString(),
    issuer: receipt.iss,
    text: noticeText(rendered.parts).split('\n'),
    receipt: token,
  }
  downloadJson(options.notice.business, kept.recorded, kept)
}

/**
 * Offers data as a file that says whose it is and of which day. Nothing leaves the page.
 * @param at when it was recorded, ISO 8601
 */
export function downloadJson({ id }: Pick<Business, 'id'>, at: string, data: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }))
  Object.assign(document.createElement('a'), { href: url, download: `receipt-${id}-${at.slice(0, 10)}.json` }).click()
  URL.revokeObjectURL(url)
}
