import type { Reading } from '../dom/surface.ts'
import type { GrantEvidence } from '../event/types.ts'
import type { PhoneResult } from '../phone/phone-result.ts'
import type { PhoneReader } from '../phone/reader.ts'
import { issueOf } from '../opt-in/issue.ts'
import type { OptInOptions } from '../opt-in/options.ts'
import type { AgreedNumber, Issue } from '../opt-in/state.ts'

/** How long the numbering rules may take to load before a number is accepted by its shape. */
const RULES_BUDGET_MS = 600

/** Shown where the country is not known. */
const ANY_EXAMPLE = '+31 6 12345678'

export type Judged =
  | { readonly number: AgreedNumber; readonly num: GrantEvidence['num'] }
  | { readonly issue: Issue }
  | { readonly code: 'chunk_unavailable' }

/** The number to sign, or what the person can mend. Only what is not possible is refused. */
export async function judgePhone({ text, country }: Reading['phone'], reader: Pick<PhoneReader, 'read' | 'ready'>, messages: OptInOptions['messages']): Promise<Judged> {
  const known = reader.read(text, country)
  const judged = known.status === 'pending' ? reader.ready(text, country) : known
  const result = await Promise.race([judged, new Promise<PhoneResult>((resolve) => setTimeout(resolve, RULES_BUDGET_MS, known))])
  switch (result.status) {
    case 'pending':
      return result.e164 ? { number: { e164: result.e164, international: result.e164 }, num: 'deferred' } : { code: 'chunk_unavailable' }
    case 'possible':
      return { number: { e164: result.e164, international: result.international }, num: 'judged' }
    case 'empty':
      return { issue: issueOf(result.code, messages) }
    case 'incomplete':
    case 'impossible':
      return { issue: issueOf(result.code, messages, result.example ?? ANY_EXAMPLE) }
  }
}
