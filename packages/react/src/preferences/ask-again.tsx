'use client'
import type { CommitResult } from '@unticked/core'
import type { KeptReceipt } from '@unticked/core/receipts'
import { useEffect, useRef } from 'react'
import { OptInForm } from '../opt-in-form.tsx'
import type { ConsentCardProps } from './consent-card.tsx'

type Asked = Pick<ConsentCardProps, 'kept' | 'notice' | 'locale' | 'messages' | 'words' | 'delivery' | 'defaultCountry'>
interface AskAgainProps extends Asked {
  readonly asking: 'renew' | 'number'
  /** What was agreed to here is recorded. */
  readonly onAgreed: () => Promise<void>
  readonly onCancel: () => void
}
type Recorded = Parameters<NonNullable<AskAgainProps['delivery']['onRecorded']>>[0]

/** Today's notice, empty as ever: in the place of an earlier consent, or for another number. */
export function AskAgain({ asking, kept, notice, locale, messages, words, delivery, defaultCountry, onAgreed, onCancel }: AskAgainProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  const waiting = useRef<string>(undefined)
  const onCommit = (result: CommitResult) => {
    if (result.status === 'recorded') void onAgreed()
    if (result.status === 'saved') waiting.current = result.jti
  }
  const onRecorded = (recorded: Recorded) => {
    delivery.onRecorded?.(recorded)
    // What an earlier visit has left is told here, too.
    if (recorded.jti === waiting.current) void onAgreed()
  }
  return (
    <div ref={place} tabIndex={-1} data-part="ask-again">
      {asking === 'number' && <p data-part="hint">{words.otherNumberHint}</p>}
      <OptInForm {...delivery} name={nameOf(asking, kept)} notice={notice} locale={locale} messages={messages}
        {...(defaultCountry && { defaultCountry })} {...(asking === 'renew' && { renews: kept.evh })} onRecorded={onRecorded} onCommit={onCommit} />
      <div data-part="receipt-actions">
        <button type="button" onClick={onCancel}>{words.cancel}</button>
      </div>
    </div>
  )
}

const nameOf = (asking: string, { receipt }: KeptReceipt) => `${asking}-${receipt.seq}`
