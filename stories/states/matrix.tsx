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

/** Every state of everything that people see, each with the id of its place in the page. */
export const STATES = [
  ...shown('opt-in', OPT_IN_ROWS, OptInState),
  ...shown('phone-field', PHONE_FIELD_ROWS, PhoneFieldState),
  ...shown('preferences', PREFERENCES_ROWS, PreferencesState),
]

/** All of them, side by side. */
export function Matrix(words: Words) {
  return (
    <div className="matrix" key={words.locale}>
      {STATES.map(({ id, show }) => (
        <article key={id} id={id} lang="en" dir="ltr">
          <h2>{id}</h2>
          {show(words)}
        </article>
      ))}
    </div>
  )
}
