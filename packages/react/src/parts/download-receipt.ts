import type { OptIn, Recorded } from '@unticked/core'
import { noticeText } from '@unticked/core/notice'

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
  downloadJson(`receipt-${receipt.seq}`, kept)
}

/** Offers data as a file. Nothing leaves the page. */
export function downloadJson(name: string, data: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }))
  Object.assign(document.createElement('a'), { href: url, download: `${name}.json` }).click()
  URL.revokeObjectURL(url)
}
