'use client'
import type { TickedBy } from '@unticked/core/event'
import type { Messages } from '@unticked/core/locales'
import type { PreferencesMessages } from '@unticked/core/locales/preferences'
import { fillTemplate, joinSegments, type Notice } from '@unticked/core/notice'
import type { AgreedPurpose, KeptReceipt, ReceiptsOptions } from '@unticked/core/receipts'
import { useEffect, useId, useRef, useState, type MouseEvent } from 'react'
import { AskAgain } from './ask-again.tsx'
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
  readonly heading: 'h2' | 'h3' | 'h4'
  readonly busy: boolean
  /** There are others, perhaps of the same minute. */
  readonly several: boolean
  readonly onWithdraw: (purposes: readonly AgreedPurpose[], by: TickedBy) => Promise<void>
  readonly onAgreed: (instead?: KeptReceipt) => Promise<void>
}

const byOf = (event: MouseEvent): TickedBy => (event.detail > 0 ? 'pointer' : 'keyboard')
const fill = (template: string, slots: Record<string, string>) => joinSegments(fillTemplate(template, slots))

/** One consent: what was agreed, when, and a button to stop each part of it. */
export function ConsentCard(props: ConsentCardProps) {
  const { kept, notice, locale, messages, words, delivery, defaultCountry, heading: Heading, busy, several, onWithdraw, onAgreed } = props
  const heading = useId()
  const titles = kept.purposes.map((_, at) => heading + at)
  const card = useRef<HTMLElement>(null)
  const [asking, setAsking] = useState<'renew' | 'number'>()
  const isOutdated = useOutdated(kept, notice, locale, messages)
  const standing = kept.purposes.filter((purpose) => purpose.standing)

  const pressed = useRef(false)
  useEffect(() => {
    // The button has gone; whoever pressed it stays at this consent.
    if (pressed.current && document.activeElement === document.body) card.current?.focus()
    pressed.current = false
  }, [standing.length, asking])
  const stop = (purposes: readonly AgreedPurpose[]) => (event: MouseEvent) => {
    if (busy) return
    pressed.current = true
    void onWithdraw(purposes, byOf(event))
  }
  const cancel = () => {
    pressed.current = true
    setAsking(undefined)
  }
  const agreed = () => {
    setAsking(undefined)
    return onAgreed(asking === 'number' ? kept : undefined)
  }

  return (
    <article ref={card} tabIndex={-1} data-part="consent" aria-labelledby={[heading, ...titles].join(' ')}>
      <Heading data-part="consent-when" id={heading}>
        {fill(words.agreedOn, { date: kept.at.toLocaleString(locale, { dateStyle: 'long', timeStyle: several ? 'medium' : 'short' }) })}
      </Heading>
      <ul data-part="consent-purposes">
        {kept.purposes.map((purpose, at) => (
          <li key={purpose.id} data-part="consent-purpose" data-standing={purpose.standing ? '' : undefined}>
            <div>
              <b data-part="title" id={titles[at]}>{purpose.title}</b>
              <span data-part="content">{purpose.content}</span>
            </div>
            {purpose.standing ? (
              <button type="button" data-part="consent-stop" aria-disabled={busy} onClick={stop([purpose])}>{fill(words.stopOne, { title: purpose.title })}</button>
            ) : (
              <span data-part="consent-stopped">{purpose.stopping ? words.stopping : words.stopped}</span>
            )}
          </li>
        ))}
      </ul>
      {isOutdated && standing.length > 0 && <p data-part="consent-changed">{fill(words.changed, { business: kept.business.name })}</p>}
      <div data-part="receipt-actions">
        {standing.length > 1 && <button type="button" aria-disabled={busy} onClick={stop(standing)}>{words.stopAll}</button>}
        {isOutdated && standing.length > 0 && !asking && <button type="button" onClick={() => setAsking('renew')}>{words.renew}</button>}
        {standing.length > 0 && !asking && <button type="button" onClick={() => setAsking('number')}>{words.otherNumber}</button>}
        <button type="button" data-part="receipt-download" onClick={() => downloadKept(kept)}>{messages.receiptDownload}</button>
      </div>
      {asking && (
        <AskAgain {...{ asking, kept, notice, locale, messages, words, delivery, defaultCountry }} onAgreed={agreed} onCancel={cancel} />
      )}
    </article>
  )
}

/** Whether today's notice says something else than this consent; `false` until that is known. */
function useOutdated(kept: KeptReceipt, notice: Notice, locale: string, messages: Messages): boolean {
  const [isOutdated, setOutdated] = useState(false)
  useEffect(() => {
    let left = false
    void renewalOf(kept, notice, locale, messages).then((outdated) => !left && setOutdated(outdated))
    return () => void (left = true)
  }, [kept, notice, locale, messages])
  return isOutdated
}
