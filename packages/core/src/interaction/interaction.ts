import type { PhoneReading } from '../dom/surface.ts'
import type { ErrorCode } from '../errors/codes.ts'
import type { TickedBy } from '../event/claims.ts'
import type { CommitResult, ConsentMetadata } from '../opt-in/result.ts'
import type { AgreedNumber, Issue } from '../opt-in/state.ts'
import { codeOf, type Workings } from '../opt-in/workings.ts'
import type { Ending, QueuedEvent } from '../outbox/queued-event.ts'
import { createEvents, noticeOf, type LazyCode, type PageAddress } from './events.ts'
import { judgePhone } from './judge.ts'
import { signPage } from './sign-page.ts'
import { createSignature } from './signature.ts'

/** What is loaded at the first interaction, beside the code that signs and stores: judging, challenge, delivery. */
export interface Interaction extends ReturnType<typeof createSignature> {
  /** Makes or loads the key, and gets a challenge. */
  prepare(): void
  /** Sends what earlier visits have left. */
  resume(): void
  /** What the person would have to mend; shown from then on. */
  validate(): Promise<readonly Issue[]>
  withdraw(by: TickedBy): Promise<CommitResult>
  toMetadata(): ConsentMetadata | null
}

/**
 * @param page the address where the events are made
 * @param code chunks of their own, loaded beside this one
 */
export function createInteraction(workings: Workings, page: PageAddress, code: LazyCode): Interaction {
  const { options, reader, rendered, findSurface, getState, send, refuse } = workings
  const events = createEvents(options, () => noticeOf(options), page, code)
  const judge = (phone: PhoneReading) => judgePhone(phone, reader, options.messages)

  const fail = (code: ErrorCode, withdraws: boolean) => {
    if (!withdraws) return refuse(code)
    send({ type: 'not-withdrawn', code })
    return { status: 'refused', code } as const
  }

  async function deliver(event: QueuedEvent, number: AgreedNumber): Promise<CommitResult> {
    const { token, jti, evt } = event
    const withdraws = evt === 'withdraw'
    let result: CommitResult = { status: 'saved', token, jti }
    const told = ({ recorded, code }: Ending) => {
      if (recorded) {
        send({ type: withdraws ? 'withdrawn' : 'recorded', recorded: { receipt: recorded.receipt, token: recorded.token, number } })
        result = { status: 'recorded', receipt: recorded.receipt, token, jti }
      } else if (code) {
        result = fail(code, withdraws)
      } else {
        send({ type: 'sent' })
        result = { status: 'sent', token, jti }
      }
    }
    await events.deliver(event, () => send({ type: 'saved' }), told)
    return result
  }

  const sign = () => signPage(findSurface()!, workings, { judge, grant: events.grant })
  return {
    ...createSignature(workings, { sign, deliver }),
    prepare() {
      events.prepare()
      findSurface()?.readNotice(rendered.parts).catch(() => undefined)
    },
    resume: events.resume,
    async validate() {
      const judged = await judge(findSurface()!.read().phone)
      if (!('issue' in judged)) return []
      const issues = [judged.issue]
      send({ type: 'invalid', issues })
      return issues
    },
    toMetadata: () => code.delivering.metadataOf(getState().recorded, options.notice),
    async withdraw(by) {
      const { recorded, status } = getState()
      if (!recorded || status.startsWith('withdraw')) return { status: 'refused', code: 'nothing_to_withdraw' }
      send({ type: 'withdraw' })
      const { receipt, number } = recorded
      const withdrawn = events.withdrawal({ receipt, business: options.notice.business }, by).then((event) => deliver(event, number))
      return withdrawn.catch((error: unknown) => fail(codeOf(error), true))
    },
  }
}
