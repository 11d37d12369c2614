import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import manifest from 'react-hook-form/package.json'
import { OptInField, useConsent, type OptInValue } from '../../hook-form/index.ts'
import { Alert, Email, given, SUBMIT } from './fields.tsx'
import type { Answer, FormProps, Framework, Submission } from './framework.ts'

interface Values {
  email: string
  whatsapp: OptInValue
  second: OptInValue
}

function useSignup({ onSubmission, answer }: FormProps) {
  const form = useForm<Values>({ defaultValues: { email: '' } })
  const { withConsent } = useConsent(form.control)
  const [answered, setAnswered] = useState<Answer>()
  const onSubmit = form.handleSubmit(
    withConsent(({ email, whatsapp }, consent) => {
      const { phone, country, purposes } = whatsapp
      const submission: Submission = { email, phone, country, purposes, token: consent?.token ?? '', second: consent?.consents.second?.token ?? '' }
      onSubmission(submission)
      const found = answer?.(submission)
      setAnswered(found)
      for (const part of ['phone', 'purpose'] as const) {
        const message = found?.errors?.[part]
        if (message) form.setError(part === 'phone' ? 'whatsapp.phone' : 'whatsapp', { message })
      }
    }),
  )
  return { form, onSubmit, answered }
}

function HookForm(props: FormProps) {
  const { form, onSubmit, answered } = useSignup(props)
  return (
    <form noValidate onSubmit={onSubmit}>
      <Email {...form.register('email', { required: true })} />
      <OptInField control={form.control} name="whatsapp" {...given} {...props.field} />
      {props.twice && <OptInField control={form.control} name="second" {...given} {...props.field} />}
      <Alert answer={answered} />
      <button {...SUBMIT} />
      <button type="button" onClick={() => form.reset()}>Clear</button>
    </form>
  )
}

function ProvidedForm(props: FormProps) {
  const { form, onSubmit, answered } = useSignup(props)
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={onSubmit}>
        <Email {...form.register('email', { required: true })} />
        <OptInField name="whatsapp" {...given} {...props.field} />
        {props.twice && <OptInField name="second" {...given} {...props.field} />}
        <Alert answer={answered} />
        <button {...SUBMIT} />
        <button type="button" onClick={() => form.reset()}>Clear</button>
      </form>
    </FormProvider>
  )
}

/** The version under test is the project's: see .config/other-versions.ts. */
export const HOOK_FORM: readonly Framework[] = [
  { name: `react-hook-form ${manifest.version}`, Form: HookForm, sees: 'the form' },
  { name: `react-hook-form ${manifest.version}, FormProvider`, Form: ProvidedForm, sees: 'the form' },
]
