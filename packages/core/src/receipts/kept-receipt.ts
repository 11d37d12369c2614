import type { BusinessRef, Receipt } from '../event/types.ts'
import type { Recording, Shown } from '../outbox/queued-event.ts'

/** One purpose a person agreed to, in the words they read. */
export type AgreedPurpose = Shown['purposes'][number] & {
  /** It still holds, as far as this device knows. */
  readonly standing: boolean
}

/** What a person agreed to on this device, with the proof. It holds no phone number. */
export interface KeptReceipt {
  /** Event hash: names the consent, for a withdrawal or a renewal. */
  readonly evh: string
  /** When the issuer recorded it. */
  readonly at: Date
  readonly business: BusinessRef
  readonly notice: Shown['notice']
  readonly purposes: readonly AgreedPurpose[]
  readonly receipt: Receipt
  /** The signed receipt, to keep and to verify. */
  readonly token: string
  /** The signed receipts of what was taken back since. */
  readonly withdrawals: readonly string[]
}

/** What receipts say together: newest first, without what was renewed since. */
export function readRecordings(recordings: readonly Recording[]): KeptReceipt[] {
  const followers = ({ evh }: Receipt, evt: Receipt['evt']) => recordings.filter(({ prev, receipt }) => prev === evh && receipt.evt === evt)
  const kept = recordings.flatMap(({ receipt, token, shown }): KeptReceipt[] => {
    if (!shown || followers(receipt, 'renew').length) return []
    const withdrawals = followers(receipt, 'withdraw')
    const isTaken = (purpose: string) => withdrawals.some(({ receipt: { pur } }) => pur.some(({ id }) => id === '*' || id === purpose))
    return [{
      ...shown, evh: receipt.evh, at: new Date(receipt.iat * 1000), receipt, token,
      purposes: shown.purposes.map((purpose) => ({ ...purpose, standing: !isTaken(purpose.id) })),
      withdrawals: withdrawals.map((withdrawal) => withdrawal.token),
    }]
  })
  return kept.toSorted((one, other) => other.receipt.seq - one.receipt.seq)
}
