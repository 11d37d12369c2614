import { useId, type ComponentProps } from 'react'

interface TextFieldProps extends ComponentProps<'input'> {
  label: string
  error: string | undefined
}

export function TextField({ label, error, ...input }: TextFieldProps) {
  const id = useId()
  const problem = `${id}-problem`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input {...input} id={id} aria-invalid={error ? true : undefined} aria-describedby={error && problem} />
      {error && (
        <p className="problem" id={problem}>
          {error}
        </p>
      )}
    </div>
  )
}
