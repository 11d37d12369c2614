import type { Reading, Surface } from '../dom/surface.ts'
import type { ErrorCode } from '../errors/codes.ts'
import { removeUnwitnessed } from '../opt-in/remove-unwitnessed.ts'
import { LATE, NOTHING_TICKED, type NotSigned } from '../opt-in/result.ts'
import type { Issue } from '../opt-in/state.ts'
import type { Workings } from '../opt-in/workings.ts'
import type { createEvents } from './events.ts'
import type { Judged } from './judge.ts'
import { stateOf, type Signed } from './signature.ts'

/** What signing takes: a judgement of the number, and whoever makes the event. */
export interface SigningPorts {
  judge(phone: Reading['phone']): Promise<Judged>
  grant: ReturnType<typeof createEvents>['grant']
}

type Result = Pick<Signed, 'event' | 'number'> | { readonly issue: Issue } | { readonly code: ErrorCode }

async function signReading(reading: Reading, surface: Surface, { options, rendered }: Workings, { judge, grant }: SigningPorts): Promise<Result> {
  const notice = await surface.readNotice(rendered.parts)
  if (!notice.unaltered) return { code: 'notice_altered' }
  if (!notice.visible) return { code: 'notice_hidden' }
  const judged = await judge(reading.phone)
  return 'number' in judged ? { event: await grant(options, reading, notice.text, judged.number.e164, judged.num), number: judged.number } : judged
}

/** Signs what stands in the page in the end: what is changed meanwhile is read again, for an event that says something else goes nowhere. */
export async function signPage(surface: Surface, workings: Workings, ports: SigningPorts): Promise<Signed | NotSigned> {
  const { send, report, refuse } = workings
  removeUnwitnessed(surface, send)
  const reading = surface.read()
  if (!reading.ticks.length) {
    send({ type: 'nothing-ticked' })
    return NOTHING_TICKED
  }
  const result = await signReading(reading, surface, workings, ports)
  if (workings.abandoned) return LATE
  const state = stateOf(reading)
  if (stateOf(surface.read()) !== state) return signPage(surface, workings, ports)
  if ('code' in result) return refuse(result.code)
  if ('issue' in result) {
    const issues = [result.issue]
    send({ type: 'invalid', issues })
    report(result.issue.code)
    return { status: 'invalid', issues }
  }
  send({ type: 'signed' })
  surface.writeToken(result.event.token)
  return { ...result, state }
}
