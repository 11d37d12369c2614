import { useState, type FormEvent } from 'react'
import { FRAME, LANDING } from '../../../../core/src/dom/test-support/native-submissions.ts'
import { Alert, Email, OptIns, submissionOf, SUBMIT, useCommit } from './fields.tsx'
import type { Answer, FormProps, Framework } from './framework.ts'

const native = (method: 'post' | 'get') =>
  function NativeForm({ answered, field, twice }: FormProps) {
    const { optIns, commit } = useCommit()
    return (
      <form method={method} action={LANDING} target={FRAME}>
        <Email defaultValue={answered?.typed?.email} />
        <OptIns field={field} twice={twice} answer={answered} refs={optIns} />
        <Alert answer={answered} />
        <button {...SUBMIT} />
        <button type="button" onClick={() => void commit()}>Commit</button>
        <button type="reset">Clear</button>
      </form>
    )
  }

function FetchForm({ onSubmission, answer, field, twice }: FormProps) {
  const [answered, setAnswered] = useState<Answer>()
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    await fetch(LANDING, { method: 'POST', body: new URLSearchParams(fields as unknown as Record<string, string>) })
    const submission = submissionOf(fields)
    onSubmission(submission)
    setAnswered(answer?.(submission))
  }
  return (
    <form onSubmit={onSubmit}>
      <Email />
      <OptIns field={field} twice={twice} answer={answered} />
      <Alert answer={answered} />
      <button {...SUBMIT} />
      <button type="reset">Clear</button>
    </form>
  )
}

export const NATIVE: readonly Framework[] = [
  { name: 'plain POST', Form: native('post'), sees: 'the request', emptiedBy: 'a new page' },
  { name: 'plain GET', Form: native('get'), sees: 'the request', emptiedBy: 'a new page' },
  { name: 'onSubmit and fetch', Form: FetchForm, sees: 'the form' },
]
