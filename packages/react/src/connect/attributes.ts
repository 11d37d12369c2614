import type { OptInState } from '@unticked/core'
import type { MessageKey } from '@unticked/core/locales'
import type { RenderedNotice } from '@unticked/core/notice'
import type { ServerErrors } from '../use-server-errors.ts'

/** Ids of one opt-in, all from one prefix, so that two on a page never meet. */
export interface PartIds {
  readonly checkbox: (purpose: string) => string
  readonly input: string
  readonly country: string
  readonly description: string
  readonly purposeError: string
}

export function partIds(prefix: string): PartIds {
  return {
    checkbox: (purpose) => `${prefix}-tick-${purpose}`,
    input: `${prefix}-phone`,
    country: `${prefix}-country`,
    description: `${prefix}-phone-description`,
    purposeError: `${prefix}-purpose-error`,
  }
}

export interface ConnectInput {
  readonly state: OptInState
  readonly errors: ServerErrors
  readonly rendered: Pick<RenderedNotice, 'locale'>
  /** Prefix of the form fields: `whatsapp` makes `whatsapp.purpose`, `whatsapp.phone`, `whatsapp.country`, `whatsapp.token`. */
  readonly name: string
  readonly ids: PartIds
  readonly dir: 'ltr' | 'rtl'
}

/** The attributes of every part: what state and notice say, and nothing that a script could tick with. */
export function connect({ state, errors, rendered, name, ids, dir }: ConnectInput) {
  const issueAt = (path: 'purpose' | 'phone') =>
    state.issues.find((issue) => issue.path === path) ?? (errors[path] && { code: 'from_server', message: errors[path] })
  const phoneIssue = issueAt('phone')
  const flag = (on: boolean) => (on ? '' : undefined)

  return {
    issueAt,
    root: { 'data-part': 'root', 'data-status': state.status, lang: rendered.locale, dir, translate: 'no' },
    legend: { 'data-part': 'legend', 'data-notice-part': '' },
    hint: { 'data-part': 'hint' },
    purpose: (id: string) => ({ 'data-part': 'purpose', 'data-ticked': flag(state.ticked.includes(id)) }),
    checkbox: (id: string) => ({
      'data-part': 'checkbox',
      type: 'checkbox',
      id: ids.checkbox(id),
      name: `${name}.purpose`,
      value: id,
      autoComplete: 'off',
      'aria-invalid': issueAt('purpose') ? true : undefined,
      'aria-describedby': issueAt('purpose') && ids.purposeError,
    }),
    statement: (id: string) => ({ 'data-part': 'statement', htmlFor: ids.checkbox(id) }),
    phone: { 'data-part': 'phone', 'data-invalid': flag(Boolean(phoneIssue)) },
    label: { 'data-part': 'label', htmlFor: ids.input },
    country: { 'data-part': 'country-select', id: ids.country, name: `${name}.country` },
    input: {
      'data-part': 'input',
      type: 'tel',
      id: ids.input,
      name: `${name}.phone`,
      autoComplete: 'tel',
      'aria-invalid': phoneIssue ? true : undefined,
      'aria-describedby': ids.description,
    },
    // Of no form: a reset would put the output's text in the place of elements that React wants to remove.
    echo: { 'data-part': 'echo', form: '', id: phoneIssue ? undefined : ids.description },
    error: (path: 'purpose' | 'phone') => ({ 'data-part': 'error', id: path === 'phone' ? ids.description : ids.purposeError }),
    disclosure: { 'data-part': 'disclosure' },
    submit: { 'data-part': 'submit', type: 'submit' },
    status: { 'data-part': 'status', role: 'status', 'data-kind': statusKind(state.status) },
    token: { 'data-part': 'token', type: 'hidden', name: `${name}.token`, autoComplete: 'off' },
  } as const
}

export type Connected = ReturnType<typeof connect>

type Kind = 'progress' | 'success' | 'problem'

const SAID: Record<OptInState['status'], readonly [kind: Kind, message: MessageKey] | null> = {
  idle: null,
  signing: ['progress', 'signing'],
  signed: null,
  saved: ['success', 'saved'],
  sent: ['success', 'sent'],
  recorded: ['success', 'recorded'],
  refused: ['problem', 'notRecorded'],
  withdrawing: ['progress', 'signing'],
  withdrawn: ['success', 'withdrawn'],
  'not-withdrawn': ['problem', 'notWithdrawn'],
}

/** How a status is meant, for its look. */
export const statusKind = (status: OptInState['status']) => SAID[status]?.[0]
/** What is said about a status. */
export const statusMessage = (status: OptInState['status']) => SAID[status]?.[1]
