import { EVENT_STEPS, type EventStep } from '../verify/check-event.ts'
import type { VerifyResult } from '../verify/verify-event.ts'
import { RECEIPT_STEPS, type ReceiptResult, type ReceiptStep } from '../verify/verify-receipt.ts'

/** One check as a report shows it: passed, failed, or not looked at since an earlier one failed. */
export interface ReportedStep {
  step: EventStep | ReceiptStep
  ok: boolean | null
  text: string
}

const EVENT: Record<EventStep, string> = {
  form: 'It can be read in one way only: canonical base64url, strict JSON, nothing there twice.',
  header: 'Its header names ES256, the kind of event and one public key, and nothing else.',
  challenge: 'The challenge inside was signed by the server, for this tenant and this page, and was used in time.',
  key: 'The public key is a point on P-256, and the one that event and challenge name.',
  signature: 'The signature fits: not one byte of header and claims has changed since it was signed.',
  claims: 'Its claims are those of its kind, no more and no fewer.',
  bindings: 'Audience, page, text, business, purposes and privacy notice are those that were offered.',
  number: 'The number beside it is the one that was signed.',
  time: 'The time it names is not in the future, and within the life of its challenge.',
}

/** What is true of events that are bound by something else than a challenge. */
const OTHERWISE: Partial<Record<string, Partial<Record<EventStep, string>>>> = {
  notice: {
    challenge: 'It carries no challenge: it is compared with the notices of the configuration instead.',
    time: 'The time it names, by the clock of the device, is not in the future and no more than a day before the time checked against.',
  },
  none: {
    challenge: 'It carries no challenge: taking back needs none.',
    bindings: 'It was made for this audience, on the page it names.',
    time: 'The time it names is not in the future.',
  },
}

const RECEIPT: Record<ReceiptStep, string> = {
  form: EVENT.form,
  header: 'Its header says that it is a receipt, signed with ES256, and names the key.',
  key: 'The key it names is among those given.',
  signature: 'The signature fits: the server signed exactly this.',
  claims: 'Its claims are those of a receipt, no more and no fewer.',
  issuer: 'It names the issuer that was asked for.',
}

function report<Step extends EventStep | ReceiptStep>(steps: readonly Step[], texts: Record<Step, string>, failed: Step | null, why: string) {
  const at = failed === null ? steps.length : steps.indexOf(failed)
  return steps.map((step, index): ReportedStep => ({ step, ok: index < at ? true : index === at ? false : null, text: index === at ? why : texts[step] }))
}

export function eventSteps(result: VerifyResult): ReportedStep[] {
  if (!result.ok) return report(EVENT_STEPS, EVENT, result.step, result.message)
  const subject = result.subject ? EVENT.number : 'No number is beside it; it names the event it takes back.'
  return report(EVENT_STEPS, { ...EVENT, ...OTHERWISE[result.binding], number: subject }, null, '')
}

export function receiptSteps(result: ReceiptResult): ReportedStep[] {
  return result.ok ? report(RECEIPT_STEPS, RECEIPT, null, '') : report(RECEIPT_STEPS, RECEIPT, result.step, result.message)
}

const MARK = { true: '✓', false: '✗', null: '·' } as const

export function stepLine({ step, ok, text }: ReportedStep): string {
  return `  ${MARK[String(ok) as keyof typeof MARK]} ${step.padEnd(9)}  ${ok === null ? 'not looked at' : text}`
}
