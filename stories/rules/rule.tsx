import type { ReactNode } from 'react'
import './rule.css'

interface RuleProps {
  readonly verdict: 'do' | 'dont'
  /** The rule in one sentence. */
  readonly says: string
  readonly children: ReactNode
}

/** A rule with an example under it. */
export function Rule({ verdict, says, children }: RuleProps) {
  return (
    <div className="rule" data-verdict={verdict}>
      <p className="verdict">
        <b>{verdict === 'do' ? '✓ Do' : '✗ Don’t'}</b> <span>{says}</span>
      </p>
      {children}
    </div>
  )
}

interface RefusalProps {
  /** What a developer would write. */
  readonly code: string
  /** The same, run: it must throw. */
  readonly run: () => unknown
}

/** Code that is refused, and in which words. */
export function Refusal({ code, run }: RefusalProps) {
  return (
    <pre className="refusal">
      {code}
      {'\n\n'}
      <b>{refusalOf(run)}</b>
    </pre>
  )
}

function refusalOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    return String(error)
  }
  return 'This was not refused.'
}
