import { useActionState, useState } from 'react'
import { useFormStatus } from 'react-dom'
import { Alert, Email, OptIns, submissionOf, SUBMIT, typedOf } from './fields.tsx'
import type { Answer, FormProps, Framework } from './framework.ts'

/** Time enough for a network. */
const SERVER_MS = 30
const served = () => new Promise((resolve) => setTimeout(resolve, SERVER_MS))

function answerTo(fields: FormData, { onSubmission, answer }: FormProps): Answer | undefined {
  const submission = submissionOf(fields)
  onSubmission(submission)
  const answered = answer?.(submission)
  return answered && { ...answered, typed: typedOf(submission) }
}

function Inside({ field, twice, answered }: FormProps) {
  return (
    <>
      <Email defaultValue={answered?.typed?.email} />
      <OptIns field={field} twice={twice} answer={answered} />
      <Alert answer={answered} />
    </>
  )
}

function ActionForm(props: FormProps) {
  const [answered, setAnswered] = useState<Answer>()
  const action = async (fields: FormData) => {
    await served()
    setAnswered(answerTo(fields, props))
  }
  return (
    <form action={action}>
      <Inside {...props} answered={answered} />
      <button {...SUBMIT} />
      <button type="reset">Clear</button>
    </form>
  )
}

function Pending() {
  const { pending } = useFormStatus()
  return <button type="submit">{pending ? 'Going' : 'Go'}</button>
}

function ActionStateForm(props: FormProps) {
  const [answered, act] = useActionState(async (_last: Answer | undefined, fields: FormData) => {
    await served()
    return answerTo(fields, props)
  }, undefined)
  return (
    <form action={act}>
      <Inside {...props} answered={answered} />
      <Pending />
      <button type="reset">Clear</button>
    </form>
  )
}

function FormActionForm(props: FormProps) {
  const [answered, setAnswered] = useState<Answer>()
  const action = async (fields: FormData) => {
    await served()
    setAnswered(answerTo(fields, props))
  }
  return (
    <form>
      <Inside {...props} answered={answered} />
      <button {...SUBMIT} formAction={action} />
      <button type="reset">Clear</button>
    </form>
  )
}

export const ACTIONS: readonly Framework[] = [
  { name: '<form action={fn}>', Form: ActionForm, sees: 'the form', emptiedBy: 'React' },
  { name: 'useActionState, useFormStatus', Form: ActionStateForm, sees: 'the form', emptiedBy: 'React' },
  { name: 'button formAction', Form: FormActionForm, sees: 'the form', emptiedBy: 'React' },
]
