import { en } from '@unticked/core/locales/en'
import { OptInField } from '@unticked/react/hook-form'
import type { FormEventHandler } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { notice } from '../notice.mjs'
import type { SignupValues } from './signup.tsx'
import { TextField } from './text-field.tsx'

const EMAIL = /^\S+@\S+\.\S+$/

export function SignupForm({ form, onSubmit }: { form: UseFormReturn<SignupValues>; onSubmit: FormEventHandler }) {
  const { control, formState, register } = form
  const { errors, isSubmitting } = formState
  return (
    <form className="card" noValidate onSubmit={onSubmit}>
      <h1>Create your account</h1>
      <p className="quiet">Order faster, and follow every parcel.</p>
      <TextField label="Name" autoComplete="name" error={errors.name?.message} {...register('name', { required: 'Enter your name' })} />
      <TextField
        label="E-mail"
        type="email"
        autoComplete="email"
        error={errors.email?.message}
        {...register('email', {
          required: 'Enter your e-mail address',
          pattern: { value: EMAIL, message: 'Enter an e-mail address, for example ada@example.com' },
        })}
      />
      <OptInField control={control} name="whatsapp" notice={notice} locale="en" messages={en} server="/consent/t/acme" defaultCountry="NL" />
      {errors.root && (
        <p className="problem" role="alert">
          {errors.root.message}
        </p>
      )}
      <button className="primary" aria-disabled={isSubmitting}>
        Create account
      </button>
    </form>
  )
}
