import type { OptIn } from '@unticked/react'

interface PartNote {
  readonly is: string
  /** Values of `data-part`. */
  readonly marks: readonly string[]
  readonly state?: string
}

/** Every part that there is: one that is added without a line here does not compile. */
const PARTS: Record<keyof typeof OptIn, PartNote> = {
  Root: { is: 'the group, with legend and hint', marks: ['root', 'legend', 'hint'], state: 'data-status' },
  Purpose: { is: 'the row of one purpose', marks: ['purpose'], state: 'data-ticked' },
  Checkbox: { is: 'its box', marks: ['checkbox'], state: ':checked, aria-invalid' },
  Statement: { is: 'its label: what the person says yes to', marks: ['statement', 'title', 'content'] },
  Brand: { is: 'the logo and the name of WhatsApp', marks: ['brand', 'logo'] },
  Phone: { is: 'label, country, number, and what was understood', marks: ['phone', 'label', 'number'], state: 'data-invalid' },
  Country: { is: 'the country, a native list under a short face', marks: ['country', 'country-select', 'country-face'] },
  PhoneInput: { is: 'the number', marks: ['input'], state: 'aria-invalid' },
  Echo: { is: 'the number as it was understood', marks: ['echo'] },
  Error: { is: 'what to mend', marks: ['error'], state: 'data-code' },
  Disclosure: { is: 'how to stop, who delivers, privacy notice', marks: ['disclosure'] },
  Suggestion: { is: '`<p>` with a button', marks: ['suggestion', 'accept'] },
  Submit: { is: 'the button of the stand-alone form', marks: ['submit'] },
  Status: { is: 'where it stands', marks: ['status'], state: 'data-kind: progress, success, problem' },
  Receipt: { is: 'what was recorded, to keep and to take back', marks: ['receipt', 'receipt-facts', 'receipt-actions'], state: 'data-status' },
}

/** The parts, how to find them in the page, and what their state is called. */
export function PartTable() {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">What it is</th>
          <th scope="col">data-part</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(PARTS).map(([name, { is, marks, state }]) => (
          <tr key={name}>
            <td>
              <b>OptIn.{name}</b>
            </td>
            <td>{is}</td>
            <td>{marks.join(', ')}</td>
            <td>{state}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
