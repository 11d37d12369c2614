import { useConsent, type OptInValue } from '@unticked/react/hook-form'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { createAccount } from './create-account.ts'
import { SignupForm } from './signup-form.tsx'
import { Welcome } from './welcome.tsx'

export interface SignupValues {
  name: string
  email: string
  whatsapp: OptInValue
}

/** The account is made whether or not anything is ticked; what is ticked is signed with it. */
export function Signup() {
  const form = useForm<SignupValues>({ defaultValues: { name: '', email: '' } })
  const { withConsent, optIn } = useConsent(form.control)
  const [account, setAccount] = useState<{ name: string; agreed: boolean } | null>(null)

  const create = withConsent(async ({ name, email }, consent) => {
    try {
      await createAccount({ name, email, consent: consent?.jti ?? null })
      setAccount({ name, agreed: consent !== null })
    } catch {
      form.setError('root', { message: 'Your account could not be created. Nothing you typed is lost: please try again.' })
    }
  })
  return (
    <main className="page">
      <a className="brandmark" href="/">
        Acme
      </a>
      {account ? <Welcome {...account} optIn={optIn} /> : <SignupForm form={form} onSubmit={form.handleSubmit(create)} />}
      <footer>
        Already with us? <a href="/">Sign in</a>
      </footer>
    </main>
  )
}
