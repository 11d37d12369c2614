import { parse, useForm } from '@conform-to/react'
import { useState } from 'react'
import { Alert, Email, OptIns, submissionOf, SUBMIT, useCommit } from './fields.tsx'
import type { Answer, FormProps, Framework } from './framework.ts'

const validate = (formData: FormData) =>
  parse<{ email: string }, string[]>(formData, {
    resolve: ({ email }) => (email ? { value: { email: String(email) } } : { error: { email: ['Enter your e-mail'] } }),
  })

/** Conform calls `onSubmit` once its validation passed: the opt-in is committed there, so that nothing is signed before. */
function ConformForm({ onSubmission, answer, field, twice }: FormProps) {
  const { optIns, commit } = useCommit()
  const [answered, setAnswered] = useState<Answer>()
  const [form, fields] = useForm<{ email: string }>({
    onValidate: ({ formData }) => validate(formData),
    async onSubmit(event) {
      event.preventDefault()
      const element = event.currentTarget
      if (!(await commit())) return
      const submission = submissionOf(new FormData(element))
      onSubmission(submission)
      setAnswered(answer?.(submission))
    },
  })
  return (
    <form id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate}>
      <Email name={fields.email.name} />
      <OptIns field={field} twice={twice} answer={answered} hold={false} refs={optIns} />
      <Alert answer={answered} />
      <button {...SUBMIT} />
      <button type="reset">Clear</button>
    </form>
  )
}

export const CONFORM: Framework = { name: 'Conform', Form: ConformForm, sees: 'the form' }
