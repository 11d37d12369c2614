'use client'
import type { TickedBy } from '@unticked/core/event'
import type { Messages } from '@unticked/core/locales'
import type { PreferencesMessages } from '@unticked/core/locales/preferences'
import { fillTemplate, joinSegments, type Notice } from '@unticked/core/notice'
import type { KeptReceipt, ReceiptsOptions } from '@unticked/core/receipts'
import { useEffect, useId, useRef, useState, type MouseEvent } from 'react'
import { OptInForm } from '../opt-in-form.tsx'
import { downloadKept } from './download-kept.ts'
import { renewalOf } from './renewal.ts'

export interface ConsentCardProps {
  readonly kept: KeptReceipt
  readonly notice: Notice
  readonly locale: string
  readonly messages: Messages
  readonly words: PreferencesMessages
  readonly delivery: ReceiptsOptions
  readonly defaultCountry: string | undefined
  readonly busy: boolean
  readonly onWithdraw: (purposes: readonly string[] | undefined, by: TickedBy) => Promise<void>
  readonly onChanged: () => void
}

const byOf = (event: MouseEvent): TickedBy => (event.detail > 0 ? 'pointer' : 'keyboard')
const fill = (template: string, slots: Record<string, string>) => joinSegments(fillTemplate(template, slots))

/** One consent: what was agreed, when, and a button to stop each part of it. */
export function ConsentCard({ kept, notice, locale, messages, words, delivery, defaultCountry, busy, onWithdraw, onChanged }: ConsentCardProps) {
  const heading = useId()
  const download = useRef<HTMLButtonElement>(null)
  const [asking, setAsking] = useState<'renew' | 'number'>()
  const [isOutdated, setOutdated] = useState(false)
  useEffect(() => {
    let left = false
    renewalOf(kept, notice, locale, messages).then((outdated) => !left && setOutdated(outdated))
    return () => void (left = true)
  }, [kept, notice, locale, messages])

  const standing = kept.purposes.filter((purpose) => purpose.standing)
  const stop = (purposes: readonly string[] | undefined) => async (event: MouseEvent) => {
    if (busy) return
    await onWithdraw(purposes, byOf(event))
    // Its button has gone; whoever pressed it stays here.
    if (document.activeElement === document.body) download.current?.focus()
  }
  const onRecorded = async () => {
    // The new consent stands: the one for the old number goes.
    if (asking === 'number') await onWithdraw(undefined, 'other')
    setAsking(undefined)
    onChanged()
  }

  return (
    <article data-part="consent" aria-labelledby={heading}>
      <p data-part="consent-when" id={heading}>{fill(words.agreedOn, { date: kept.at.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' }) })}</p>
      <ul data-part="consent-purposes">
        {kept.purposes.map(({ id, title, content, standing: stands }) => (
          <li key={id} data-part="consent-purpose" data-standing={stands ? '' : undefined}>
            <span><b>{title}</b> <span data-part="content">{content}</span></span>
            {stands ? (
              <button type="button" data-part="consent-stop" aria-disabled={busy} onClick={stop([id])}>{fill(words.stopOne, { title })}</button>
            ) : (
              <span data-part="consent-stopped">{words.stopped}</span>
            )}
          </li>
        ))}
      </ul>
      {isOutdated && standing.length > 0 && <p data-part="consent-changed">{fill(words.changed, { business: kept.business.name })}</p>}
      <div data-part="receipt-actions">
        {standing.length > 1 && <button type="button" aria-disabled={busy} onClick={stop(undefined)}>{words.stopAll}</button>}
        {isOutdated && standing.length > 0 && !asking && <button type="button" onClick={() => setAsking('renew')}>{words.renew}</button>}
        {standing.length > 0 && !asking && <button type="button" onClick={() => setAsking('number')}>{words.otherNumber}</button>}
        {asking && <button type="button" onClick={() => setAsking(undefined)}>{words.cancel}</button>}
        <button type="button" ref={download} data-part="receipt-download" onClick={() => downloadKept(kept)}>{messages.receiptDownload}</button>
      </div>
      {asking && (
        <>
          {asking === 'number' && <p data-part="hint">{words.otherNumberHint}</p>}
          <OptInForm {...delivery} name={`${asking}-${kept.receipt.seq}`} notice={notice} locale={locale} messages={messages}
            {...(defaultCountry && { defaultCountry })} {...(asking === 'renew' && { renews: kept.evh })} onRecorded={onRecorded} />
        </>
      )}
    </article>
  )
}
