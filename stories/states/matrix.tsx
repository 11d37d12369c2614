import type { Messages } from '@unticked/core/locales'
import './matrix.css'
import { ROW_NAMES, type RowName } from './rows.ts'
import { StateForm } from './state-form.tsx'

interface MatrixProps {
  readonly locale: string
  readonly messages: Messages
  /** Some of the states. @defaultValue all */
  readonly states?: readonly RowName[]
}

/** Every state that an opt-in can be seen in, side by side. */
export function Matrix({ states = ROW_NAMES, ...words }: MatrixProps) {
  return (
    <div className="matrix">
      {states.map((name) => (
        <article key={name} id={name} lang="en" dir="ltr">
          <h2>{name}</h2>
          <StateForm of={name} {...words} />
        </article>
      ))}
    </div>
  )
}
