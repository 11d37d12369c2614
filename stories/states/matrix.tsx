import type { ComponentType } from 'react'
import './matrix.css'
import { OptInState } from './opt-in/opt-in-state.tsx'
import { OPT_IN_ROWS } from './opt-in/rows.ts'
import { PhoneFieldState } from './phone-field/phone-field-state.tsx'
import { PHONE_FIELD_ROWS } from './phone-field/rows.ts'
import { PreferencesState } from './preferences/preferences-state.tsx'
import { PREFERENCES_ROWS } from './preferences/rows.ts'
import type { StateProps, Words } from './state-props.ts'

const shown = <Row,>(kind: string, rows: Readonly<Record<string, Row>>, State: ComponentType<StateProps<Row>>) =>
  Object.entries(rows).map(([name, row]) => {
    const id = `${kind}-${name}`
    return { id, show: (words: Words) => <State id={id} row={row} {...words} /> }
  })

/** Every state of what people see, each with the id of its place in the page. */
export const STATES = {
  'opt-in': shown('opt-in', OPT_IN_ROWS, OptInState),
  'phone-field': shown('phone-field', PHONE_FIELD_ROWS, PhoneFieldState),
  preferences: shown('preferences', PREFERENCES_ROWS, PreferencesState),
}

interface MatrixProps extends Words {
  /** States of one kind. @defaultValue all */
  readonly kind?: keyof typeof STATES
}

/** All states, side by side. */
export function Matrix({ kind, ...words }: MatrixProps) {
  const states = kind ? STATES[kind] : Object.values(STATES).flat()
  return (
    <div className="matrix" key={words.locale}>
      {states.map(({ id, show }) => (
        <article key={id} id={id} lang="en" dir="ltr">
          <h2>{id}</h2>
          {show(words)}
        </article>
      ))}
    </div>
  )
}
