import type { Messages } from '@unticked/core/locales'
import { OptInField, type OptInHandle, type ServerErrors } from '@unticked/react'
import { useRef, useState, type FormEvent } from 'react'
import { notice } from '../support/notice.ts'
import './card.css'

export interface RecipeProps {
  readonly locale: string
  readonly messages: Messages
  /** What the page sends on: the number as it was typed, or the event of a step. */
  readonly onSent: (sent: { phone?: string; status?: string }) => void
}

const given = { name: 'whatsapp', notice, defaultCountry: 'NL' } as const

/** A server that does not take the first number it gets. */
export function AnsweringForm({ locale, messages, onSent }: RecipeProps) {
  const [errors, setErrors] = useState<ServerErrors>()
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSent({ phone: String(new FormData(event.currentTarget).get('whatsapp.phone')) })
    setErrors({ phone: messages.phone_not_valid })
  }
  return (
    <form className="card" onSubmit={onSubmit} noValidate>
      <OptInField {...given} locale={locale} messages={messages} errors={errors} />
      <button className="primary">→</button>
    </form>
  )
}

/** The opt-in stands in the first of two steps, and is signed when the person leaves it. */
export function SteppedForm({ locale, messages, onSent }: RecipeProps) {
  const optIn = useRef<OptInHandle>(null)
  const [step, setStep] = useState(1)
  const next = async () => {
    const { status } = await optIn.current!.commit()
    if (status === 'invalid') return optIn.current!.focusFirstIssue()
    onSent({ status })
    setStep(2)
  }
  return (
    <form className="card" onSubmit={(event) => event.preventDefault()} noValidate>
      <p>{step} / 2</p>
      <div hidden={step !== 1}>
        <OptInField {...given} locale={locale} messages={messages} hold={false} ref={optIn} />
      </div>
      {step === 1 && <button type="button" className="primary" onClick={next}>→</button>}
    </form>
  )
}
