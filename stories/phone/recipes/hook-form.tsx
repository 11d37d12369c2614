import { en } from '@unticked/core/locales/en'
import { PhoneField } from '@unticked/react/hook-form'
import { useState } from 'react'
import { useForm } from 'react-hook-form'

interface Signup {
  phone: string
}

/** Nothing to register: the value is E.164, the error and the focus are react-hook-form's. */
export function HookForm() {
  const [sent, setSent] = useState('')
  const form = useForm<Signup>({ defaultValues: { phone: '' } })
  return (
    <form noValidate onSubmit={form.handleSubmit(({ phone }) => setSent(phone))}>
      <PhoneField control={form.control} name="phone" rules={{ required: 'Enter your number' }} label="Phone number" locale="en" messages={en} defaultCountry="NL" />
      <button>Sign up</button>
      <p>{sent}</p>
    </form>
  )
}
