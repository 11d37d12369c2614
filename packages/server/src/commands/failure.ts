import { UntickedError } from '@unticked/core/errors'
import { describeFailure } from '../ports/logger.ts'
import { StartupError } from '../refusal/startup-error.ts'
import type { Terminal } from './terminal.ts'
import { visibleJson } from './visible.ts'

interface Problem {
  code: string
  detail: string
}

function problemOf(error: unknown): Problem {
  if (error instanceof StartupError || error instanceof UntickedError) return { code: error.code, detail: error.message }
  // the message of an error that nobody foresaw may quote a number
  const { note, frames = [] } = describeFailure(error)
  return { code: 'internal', detail: [`This is a fault of unticked (${note}). Please report it with these lines.`, ...frames].join('\n  ') }
}

/** Says why there is no answer: in one line, or as JSON whose `ok` is neither yes nor no. */
export function sayFailure(error: unknown, json: boolean, terminal: Terminal): void {
  const problem = problemOf(error)
  if (json) terminal.say(visibleJson({ ok: null, ...problem }))
  else terminal.complain(`unticked: ${problem.detail}`)
}
