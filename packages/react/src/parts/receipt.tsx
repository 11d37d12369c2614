'use client'
import type { OptIn, OptInState } from '@unticked/core'
import { joinSegments } from '@unticked/core/notice'
import { forwardRef, useRef, type ComponentPropsWithoutRef, type MouseEvent } from 'react'
import { statusKind } from '../connect/attributes.ts'
import { useOptInState } from '../use-opt-in-state.ts'
import { downloadReceipt } from './download-receipt.ts'
import { ReceiptFacts } from './receipt-facts.tsx'
import { statusText } from './status-text.ts'

/** Refusals that may not come again: of the network, or of a server that has a bad moment. What else is refused, is refused for good. */
const PASSING: readonly NonNullable<OptInState['refusal']>[] = [
  'network', 'challenge_unavailable', 'chunk_unavailable', 'server_error', 'store_unavailable', 'internal', 'body_timeout', 'late',
]

export interface ReceiptProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** Whose receipt. @defaultValue the opt-in around it */
  readonly of?: OptIn | undefined
  /** The level that its heading has in the page. @defaultValue `h3` */
  readonly heading?: 'h2' | 'h3' | 'h4'
}

/**
 * What became of the consent: where it stands until a receipt was verified, then what was agreed in plain words, to keep and
 * to take back. Where it could not be confirmed, and trying again can help, it can be sent again.
 */
export const Receipt = forwardRef<HTMLElement, ReceiptProps>(function Receipt({ of, heading: Heading = 'h3', className = '', ...props }, ref) {
  const { optIn, state } = useOptInState('Receipt', of)
  const { recorded, refusal, status } = state
  // What is signed is on its way: to the person it is saved when it has arrived.
  const said = status === 'signed' ? { ...state, status: 'signing' as const } : state
  const { messages, locale } = optIn.options
  const standing = recorded && status !== 'withdrawn'
  const download = useRef<HTMLButtonElement>(null)
  const withdraw = async (event: MouseEvent) => {
    const result = await optIn.withdraw(event.detail > 0 ? 'pointer' : 'keyboard')
    // Its button has gone; whoever pressed it stays here.
    if (result.status === 'recorded') download.current?.focus()
  }

  return (
    <section {...props} data-part="receipt" data-status={status} className={`unticked ${className}`.trim()}
      lang={locale} dir={messages.dir} ref={ref}>
      {status === 'withdrawn' && <Heading data-part="receipt-title">{joinSegments(optIn.rendered.parts.legend)}</Heading>}
      {standing && <ReceiptFacts optIn={optIn} recorded={recorded} heading={Heading} />}
      <p data-part="status" role="status" data-kind={statusKind(said.status)}>
        {statusText(optIn.options, said)}
      </p>
      <div data-part="receipt-actions">
        {recorded && (
          <button type="button" ref={download} data-part="receipt-download" onClick={() => downloadReceipt(recorded, optIn)}>
            {messages.receiptDownload}
          </button>
        )}
        {standing && (
          <button type="button" data-part="receipt-withdraw" aria-disabled={status === 'withdrawing'} onClick={withdraw}>
            {messages.receiptWithdraw}
          </button>
        )}
        {status === 'refused' && PASSING.includes(refusal!) && (
          <button type="button" data-part="receipt-retry" onClick={() => void optIn.commit()}>
            {messages.tryAgain}
          </button>
        )}
      </div>
    </section>
  )
})
