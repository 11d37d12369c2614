import type { Messages } from '@unticked/core/locales'
import { OptIn } from '@unticked/react'
import { OptInField, useConsent, type OptInValue } from '@unticked/react/hook-form'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { notice } from '../support/notice.ts'
import './card.css'

export interface SignupCardProps {
  readonly locale: string
  readonly messages: Messages
  readonly server: string
  readonly className?: string
  readonly onSignup: (signup: { email: string; jti: string | null }) => void
}

interface Signup {
  email: string
  whatsapp: OptInValue
}

const WORDS = {
  en: { title: 'Create your account', email: 'E-mail', submit: 'Create account', welcome: 'Welcome' },
  nl: { title: 'Maak je account', email: 'E-mail', submit: 'Account maken', welcome: 'Welkom' },
  ar: { title: 'أنشئ حسابك', email: 'البريد الإلكتروني', submit: 'إنشاء الحساب', welcome: 'مرحبًا' },
}

/** A signup form of a shop, with the opt-in as one of its fields. The account is made with or without it. */
export function SignupCard({ className = '', locale, messages, server, onSignup }: SignupCardProps) {
  const { control, handleSubmit, register } = useForm<Signup>()
  const { optIn, withConsent } = useConsent(control)
  const [joined, setJoined] = useState<{ agreed: boolean }>()
  const words = WORDS[locale as 'en'] ?? WORDS.en

  const join = withConsent(({ email }, consent) => {
    onSignup({ email, jti: consent?.jti ?? null })
    setJoined({ agreed: consent !== null })
  })
  if (joined) {
    return (
      <div className={`card ${className}`}>
        <h2>{words.welcome}</h2>
        {joined.agreed && optIn && <OptIn.Receipt of={optIn} />}
      </div>
    )
  }
  return (
    <form className={`card ${className}`} onSubmit={handleSubmit(join)} noValidate>
      <h2>{words.title}</h2>
      <label className="field">
        {words.email}
        <input type="email" autoComplete="email" {...register('email')} />
      </label>
      <OptInField control={control} name="whatsapp" notice={notice} locale={locale} messages={messages} server={server} defaultCountry="NL" />
      <button className="primary">{words.submit}</button>
    </form>
  )
}
