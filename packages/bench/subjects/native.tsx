import type { Subject } from '../subject.ts'

export const subject: Subject = {
  Field: ({ name, onNumber }) => <input type="tel" name={name} autoComplete="tel" onChange={(event) => onNumber(event.target.value)} />,
}
