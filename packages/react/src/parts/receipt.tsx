'use client'
import type { OptIn } from '@unticked/core'
import { fillTemplate, joinSegments, WHATSAPP } from '@unticked/core/notice'
import { forwardRef, type ComponentPropsWithoutRef, type MouseEvent, type ReactNode } from 'react'
import { useOptInState } from '../use-opt-in-state.ts'
import { downloadReceipt } from './download-receipt.ts'
import { Segments } from './segments.tsx'

export interface ReceiptProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** Whose receipt. @defaultValue the opt-in around it */
  readonly of?: OptIn | undefined
  /** The level that its heading has in the page. @defaultValue `h3` */
  readonly heading?: 'h2' | 'h3' | 'h4'
}

/** What was recorded, in plain words; to keep, and to take back. Empty until a receipt was verified. */
export const Receipt = forwardRef<HTMLElement, ReceiptProps>(function Receipt({ of, heading: Heading = 'h3', ...props }, ref) {
  const { optIn, state } = useOptInState('Receipt', of)
  const { recorded, status } = state
  if (!recorded) return null

  const { messages, locale, notice } = optIn.options
  const { parts } = optIn.rendered
  const names = { business: notice.business.name, whatsapp: WHATSAPP }
  const withdrawn = status === 'withdrawn'
  const say = (template: string) => joinSegments(fillTemplate(template, names))
  const withdraw = (event: MouseEvent) => void optIn.withdraw(event.detail > 0 ? 'pointer' : 'keyboard')

  return (
    <section {...props} data-part="receipt" data-status={status} className={`unticked ${props.className ?? ''}`.trim()} lang={locale} dir={messages.dir} ref={ref}>
      <Heading data-part="receipt-title">{withdrawn ? messages.withdrawn : say(messages.receiptTitle)}</Heading>
      {!withdrawn && (
        <dl data-part="receipt-facts">
          <Fact name={messages.receiptWhat}>
            {recorded.receipt.pur.map(({ id }) => {
              const words = notice.wording[locale]![id]
              return <p key={id}>{words ? `${words.title}: ${words.content}` : id}</p>
            })}
          </Fact>
          <Fact name={messages.receiptNumber}>
            <bdi>{recorded.number.international}</bdi>
          </Fact>
          <Fact name={messages.receiptWhen}>
            {new Date(recorded.receipt.iat * 1000).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' })}
          </Fact>
          <Fact name={messages.receiptStop}>
            <Segments of={parts.stop} slots={{ preferences: (text) => <a href={notice.business.preferencesUrl}>{text}</a> }} />
          </Fact>
        </dl>
      )}
      <div data-part="receipt-actions">
        <button type="button" data-part="receipt-download" onClick={() => downloadReceipt(recorded, optIn)}>
          {messages.receiptDownload}
        </button>
        {!withdrawn && (
          <button type="button" data-part="receipt-withdraw" aria-disabled={status === 'withdrawing'} onClick={withdraw}>
            {messages.receiptWithdraw}
          </button>
        )}
      </div>
      <p data-part="status" role="status" data-kind={status === 'not-withdrawn' ? 'problem' : 'success'}>
        {status === 'not-withdrawn' && messages.notWithdrawn}
      </p>
    </section>
  )
})

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
