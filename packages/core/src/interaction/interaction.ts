import type { PhoneReading, Reading } from '../dom/surface.ts'
import type { ErrorCode } from '../errors/codes.ts'
import type { TickedBy } from '../event/claims.ts'
import type { CommitResult } from '../opt-in/result.ts'
import type { AgreedNumber, Issue, Recorded } from '../opt-in/state.ts'
import type { Workings } from '../opt-in/workings.ts'
import type * as Signing from '../signing/index.ts'
import type { SignedEvent } from '../signing/sign-event.ts'
import { createEvents, type PageAddress } from './events.ts'
import { judgePhone } from './judge.ts'

/** A signed event, or why there is none. */
type Signed =
  | { readonly event: SignedEvent; readonly number: AgreedNumber }
  | { readonly issue: Issue }
  | { readonly code: ErrorCode }

/** What is loaded at the first interaction, beside signing: judging, challenge, delivery. */
export interface Interaction {
  /** Makes or loads the key, and gets a challenge. */
  prepare(): void
  judge(phone: PhoneReading): Promise<readonly Issue[]>
  sign(reading: Reading): Promise<Signed>
  /** @throws {UntickedError} when nobody took the event, or the receipt does not verify */
  deliver(event: SignedEvent, number: AgreedNumber): Promise<CommitResult>
  withdraw(recorded: Recorded, by: TickedBy): Promise<CommitResult>
}

/**
 * @param page the address where the events are made
 * @param signing a chunk of its own, loaded beside this one
 */
export function createInteraction({ options, rendered, reader, send }: Workings, page: PageAddress, signing: typeof Signing): Interaction {
  const events = createEvents(options, page, signing)
  const judge = (phone: PhoneReading) => judgePhone(phone, reader, options.messages)

  async function deliver(event: SignedEvent, number: AgreedNumber): Promise<CommitResult> {
    const { token, jti, evt } = event
    const delivered = await events.deliver(event)
    if (!delivered) {
      send({ type: 'sent' })
      return { status: 'sent', token, jti }
    }
    const { receipt } = delivered
    send({ type: evt === 'withdraw' ? 'withdrawn' : 'recorded', recorded: { ...delivered, number } })
    // What a callback throws is the page's own fault, and changes nothing here.
    queueMicrotask(() => options.onRecorded?.({ jti, receipt }))
    return { status: 'recorded', receipt, token, jti }
  }

  return {
    prepare: events.prepare,
    async judge(phone) {
      const judged = await judge(phone)
      return 'issue' in judged ? [judged.issue] : []
    },
    async sign(reading) {
      if (reading.noticeText !== rendered.text) return { code: 'notice_altered' }
      if (!reading.visible) return { code: 'notice_hidden' }
      const judged = await judge(reading.phone)
      return 'number' in judged ? { event: await events.grant(reading, judged.number.e164, judged.num), number: judged.number } : judged
    },
    deliver,
    async withdraw(recorded, by) {
      return deliver(await events.withdrawal(recorded, by), recorded.number)
    },
  }
}
