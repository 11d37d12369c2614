import { useForm } from '@tanstack/react-form'
import { useRef, useState } from 'react'
import { Alert, Email, OptIns, submissionOf, SUBMIT, useCommit } from './fields.tsx'
import type { Answer, FormProps, Framework } from './framework.ts'

/** TanStack Form validates in its own handler: the opt-in is committed after that, so that nothing is signed before. */
function TanStackForm({ onSubmission, answer, field, twice }: FormProps) {
  const element = useRef<HTMLFormElement>(null)
  const { optIns, commit } = useCommit()
  const [answered, setAnswered] = useState<Answer>()
  const form = useForm({
    defaultValues: { email: '' },
    onSubmitInvalid: () => element.current!.querySelector<HTMLElement>('[aria-invalid]')?.focus(),
    async onSubmit() {
      if (!(await commit())) return
      const submission = submissionOf(new FormData(element.current!))
      onSubmission(submission)
      setAnswered(answer?.(submission))
    },
  })
  return (
    <form noValidate ref={element} onReset={() => form.reset()} onSubmit={(event) => (event.preventDefault(), void form.handleSubmit())}>
      <form.Field name="email" validators={{ onSubmit: ({ value }) => (value ? undefined : 'Enter your e-mail') }}>
        {({ state, handleChange, handleBlur }) => (
          <Email
            value={state.value}
            onChange={({ target }) => handleChange(target.value)}
            onBlur={handleBlur}
            aria-invalid={state.meta.errors.length ? true : undefined}
          />
        )}
      </form.Field>
      <OptIns field={field} twice={twice} answer={answered} hold={false} refs={optIns} />
      <Alert answer={answered} />
      <button {...SUBMIT} />
      <button type="reset">Clear</button>
    </form>
  )
}

export const TANSTACK: Framework = { name: 'TanStack Form', Form: TanStackForm, sees: 'the form' }
