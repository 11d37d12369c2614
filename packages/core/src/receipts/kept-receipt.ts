import type { BusinessRef, Receipt } from '../event/types.ts'
import type { QueuedEvent, Recording, Shown } from '../outbox/queued-event.ts'
import { decodePart } from '../signing/decode-part.ts'

/** One purpose a person agreed to, in the words they read. */
export type AgreedPurpose = Shown['purposes'][number] & {
  /** It still holds, as far as this device knows. */
  readonly standing: boolean
  /** It was taken back here, and that waits to be sent. */
  readonly stopping: boolean
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
  /** The signed receipts of what was taken back here since. */
  readonly withdrawals: readonly string[]
  /** The issuer's signed word on what holds, since something was stopped elsewhere; `null` before. */
  readonly state: string | null
}

/** What the issuer said of a consent when it was asked last. */
export interface IssuerWord {
  readonly token: string
  /** Purposes that hold no more. */
  readonly stopped: readonly string[]
}

/** What is stored of a consent: also the issuer's word, once something was stopped elsewhere. */
export type KeptRecording = Recording & { readonly word?: IssuerWord }

const takes = (pur: Receipt['pur'], purpose: string) => pur.some(({ id }) => id === '*' || id === purpose)

/** What receipts say together, and what waits: newest first, without what was renewed since. A purpose that no renewal took over goes on. */
export function readRecordings(recordings: readonly KeptRecording[], waiting: readonly QueuedEvent[]): KeptReceipt[] {
  const followers = ({ evh }: Receipt, evt: Receipt['evt']) => recordings.filter(({ prev, receipt }) => prev === evh && receipt.evt === evt)
  const kept = recordings.flatMap(({ receipt, token, shown, word }): KeptReceipt[] => {
    const renewals = followers(receipt, 'renew')
    const own = shown?.purposes.filter(({ id }) => !renewals.some(({ receipt: { pur } }) => takes(pur, id)))
    if (!shown || !own?.length) return []
    const { evh } = receipt
    const withdrawals = followers(receipt, 'withdraw')
    const leaving = waiting.filter(({ evt, prev }) => evt === 'withdraw' && prev === evh).map(({ token: event }) => decodePart<Receipt>(event, 1))
    return [{
      ...shown, evh, at: new Date(receipt.iat * 1000), receipt, token,
      purposes: own.map((purpose) => {
        const stopped = receipt.st !== 'active' || word?.stopped.includes(purpose.id)
        const taken = stopped || withdrawals.some(({ receipt: { pur } }) => takes(pur, purpose.id))
        const stopping = !taken && leaving.some(({ pur }) => takes(pur, purpose.id))
        return { ...purpose, standing: !taken && !stopping, stopping }
      }),
      withdrawals: withdrawals.map((withdrawal) => withdrawal.token),
      state: word?.token ?? null,
    }]
  })
  return kept.toSorted((one, other) => other.receipt.seq - one.receipt.seq)
}
