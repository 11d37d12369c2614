'use client'
import type { TickedBy } from '@unticked/core/event'
import type { Messages } from '@unticked/core/locales'
import type { PreferencesMessages } from '@unticked/core/locales/preferences'
import { fillTemplate, joinSegments, WHATSAPP, type Notice } from '@unticked/core/notice'
import type { AgreedPurpose, KeptReceipt, ReceiptsOptions } from '@unticked/core/receipts'
import { forwardRef, useEffect, useRef, useState, type ComponentPropsWithoutRef } from 'react'
import { ConsentCard } from './consent-card.tsx'
import { usePreferences, type Standing } from './use-preferences.ts'

export interface OptInPreferencesProps extends ReceiptsOptions, Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** What would be asked today: says whose preferences these are, and offers new words and other numbers. */
  readonly notice: Notice
  /** A key of the notice's `wording`. */
  readonly locale: string
  readonly messages: Messages
  /** The words of this page, from `@unticked/core/locales/preferences/en`. */
  readonly words: PreferencesMessages
  /** The level of the heading in the page. @defaultValue `h2` */
  readonly heading?: 'h1' | 'h2' | 'h3'
  /** ISO 3166-1 alpha-2, for another number. */
  readonly defaultCountry?: string
}

/** What is said of it, and what kind of news that is. */
const SAID: { readonly [S in Standing]: readonly [said?: keyof Messages, kind?: 'progress' | 'success' | 'problem'] } = {
  idle: [], working: ['signing', 'progress'], withdrawn: ['withdrawn', 'success'], saved: ['saved', 'success'],
  'not-withdrawn': ['notWithdrawn', 'problem'], recorded: ['recorded', 'success'],
}
const BELOW = { h1: 'h2', h2: 'h3', h3: 'h4' } as const

/**
 * What a person agreed to in this browser: when, in which words, purpose by purpose; each stopped with one click, or all of it. Offers new words
 * where the notice has changed, another number, and the receipts to keep. Works from what the browser has kept; needs no account.
 * @see https://gdpr-info.eu/art-7-gdpr/ withdrawing is as easy as giving
 * @example
 * <OptInPreferences server="/consent/t/acme" notice={notice} locale="en" messages={en} words={enPreferences} />
 */
export const OptInPreferences = forwardRef<HTMLElement, OptInPreferencesProps>(function OptInPreferences(props, ref) {
  const {
    notice, locale, messages, words, heading: Heading = 'h2', defaultCountry, className = '',
    server, challenge, audience, submit, signer, onSaved, onQueued, onRecorded, onDeadLetter, clock, ids, ...section
  } = props
  const delivery = { server, challenge, audience, submit, signer, onSaved, onQueued, onRecorded, onDeadLetter, clock, ids }
  const { kept, standing, withdraw, agreed, arrived, forget } = usePreferences(delivery)
  /** What was stopped last, for "these messages" may be one kind of several. */
  const [ended, setEnded] = useState('')
  const title = useRef<HTMLHeadingElement>(null)
  const returns = useRef(false)
  useEffect(() => {
    // What had the focus has gone, and another list is there: it is read from its head.
    if (returns.current && document.activeElement === document.body) title.current?.focus()
    returns.current = false
  }, [kept])
  const stop = (one: KeptReceipt, which: readonly AgreedPurpose[], by: TickedBy) => {
    setEnded(which.map((purpose) => purpose.title).join(', ') + ': ')
    return withdraw(one, which.map(({ id }) => id), by)
  }
  const replace = (act: Promise<void>) => {
    returns.current = true
    setEnded('')
    return act
  }
  const names = { business: notice.business.name, whatsapp: WHATSAPP }
  const say = (template: string) => joinSegments(fillTemplate(template, names))
  const [said, kind] = SAID[standing]

  return (
    <section {...section} ref={ref} data-part="preferences" className={`unticked ${className}`.trim()} lang={locale} dir={messages.dir}
      aria-busy={kept ? undefined : true}>
      <Heading ref={title} tabIndex={-1} data-part="preferences-title">{say(words.title)}</Heading>
      <p data-part="status" role="status" data-kind={kind}>
        {said && (standing === 'withdrawn' ? ended : '') + say(messages[said])}
      </p>
      {kept?.map((one) => (
        <ConsentCard key={one.evh} kept={one} notice={notice} locale={locale} messages={messages} words={words} delivery={{ ...delivery, onRecorded: arrived }}
          defaultCountry={defaultCountry} busy={standing === 'working'} heading={BELOW[Heading]} several={kept.length > 1}
          onWithdraw={(...what) => stop(one, ...what)} onAgreed={(instead) => replace(agreed(instead))} />
      ))}
      {kept && (kept.length ? (
        <p data-part="preferences-kept">
          {words.keptHere}
          <button type="button" data-part="preferences-forget" onClick={() => void replace(forget())}>{words.forget}</button>
        </p>
      ) : (
        <p data-part="preferences-none">{say(words.none)}</p>
      ))}
    </section>
  )
})
