import { en } from '@unticked/core/locales/en'
import { PhoneField } from '@unticked/react/phone'
import { useActionState } from 'react'

interface Answer {
  readonly text: string
  readonly country: string
  readonly error?: string
}

/** Stands for your server: it gives back the text as it was typed and the country it was typed for, with what it has to say. */
async function signUp(_before: Answer, fields: FormData): Promise<Answer> {
  return { text: String(fields.get('phone')), country: String(fields.get('phone.country')), error: 'This number belongs to another account' }
}

export function ServerRoundTrip() {
  const [answer, action] = useActionState(signUp, { text: '', country: 'NL' })
  return (
    <form action={action}>
      <PhoneField name="phone" label="Phone number" locale="en" messages={en}
        defaultCountry={answer.country} defaultValue={answer.text} error={answer.error} />
      <button>Sign up</button>
    </form>
  )
}
