import { en } from '@unticked/core/locales/en'
import { PhoneField } from '@unticked/react/phone'
import { useActionState } from 'react'

interface Answer {
  readonly text: string
  readonly error?: string
}

/** Stands for your server: it gives the text back as it was typed, with what it has to say. */
async function signUp(_before: Answer, fields: FormData): Promise<Answer> {
  return { text: String(fields.get('phone')), error: 'This number belongs to another account' }
}

export function ServerRoundTrip() {
  const [answer, action] = useActionState(signUp, { text: '' })
  return (
    <form action={action}>
      <PhoneField name="phone" label="Phone number" locale="en" messages={en} defaultCountry="NL" defaultValue={answer.text} error={answer.error} />
      <button>Sign up</button>
    </form>
  )
}
