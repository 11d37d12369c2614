import type { Messages } from '../locales/locale.ts'
import { fillTemplate, joinSegments } from '../notice/template.ts'
import type { Issue, IssueCode } from './state.ts'

/** Something the person can mend, in the words of the locale. */
export function issueOf(code: IssueCode, messages: Messages, example = ''): Issue {
  const message = joinSegments(fillTemplate(messages[code], { example }))
  return { code, path: code === 'purpose_required' ? 'purpose' : 'phone', message }
}
