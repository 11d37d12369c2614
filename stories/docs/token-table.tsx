import './token-table.css'
import { meaningOf, tokens } from './tokens.ts'

/** Every property of the style sheet, with its defaults. */
export function TokenTable() {
  return (
    <table className="tokens">
      <thead>
        <tr>
          <th scope="col">Property</th>
          <th scope="col">Default</th>
          <th scope="col">For</th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.name}>
            <th scope="row">
              <code>{token.name}</code>
            </th>
            <td>
              <Value of={token.value} />
            </td>
            <td>{meaningOf(token)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Value({ of }: { of: string }) {
  return (
    <span className="value">
      {CSS.supports('color', of) && (
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="7.5" fill={of} />
        </svg>
      )}
      {of}
    </span>
  )
}
