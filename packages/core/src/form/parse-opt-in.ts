import { MAX_NAME_CHARS, MAX_PURPOSES, MAX_TOKEN_BYTES } from '../event/limits.ts'
import { MAX_TEXT_CHARS } from '../phone/clean.ts'
import type { OptInValue } from './opt-in-value.ts'

/** What can be wrong with the fields of an opt-in, whoever sent them. */
export const FIELD_PROBLEMS = {
  token_missing: 'Something is ticked, but nothing is signed: no consent. Let the form go on, and ask again.',
  field_not_text: 'This field holds a file, and the opt-in sends text only: no consent. Refuse the form, or go on without the opt-in.',
  field_repeated: 'This field was sent more often than the opt-in sends it: no consent. Refuse the form, or go on without the opt-in.',
  field_too_long: 'This field is longer than the opt-in makes it: no consent. Refuse the form, or go on without the opt-in.',
} as const

export type FieldProblemCode = keyof typeof FIELD_PROBLEMS

export interface FieldProblem {
  readonly code: FieldProblemCode
  /** The form field, such as `whatsapp.token`. */
  readonly field: string
  /** What is wrong, and what to do. It never holds what was sent. */
  readonly message: string
}

/**
 * The fields of an opt-in: `token` when there is a token to verify, `none` when nothing is ticked, `unsigned` when boxes are ticked
 * without a token (no consent), `malformed` when no opt-in sends such fields (no consent either). What was typed is there in any case.
 */
export type ParsedOptIn = OptInValue & (
  | { readonly status: 'token'; readonly token: string; readonly problems: readonly [] }
  | { readonly status: 'none'; readonly token: null; readonly problems: readonly [] }
  | { readonly status: 'unsigned' | 'malformed'; readonly token: null; readonly problems: readonly [FieldProblem, ...FieldProblem[]] }
)

/** A `FormData`, or a `URLSearchParams`. */
export interface FormFields {
  getAll(name: string): readonly unknown[]
}

/**
 * Reads the fields of an opt-in from a submitted form, on a server or in a server component. It verifies nothing: hand the token to
 * `verifyEvent` of `@unticked/server/verify`. Fields without a token are no consent, whatever they say.
 * @param fields what was submitted
 * @param options.name the `name` of the opt-in
 * @returns never throws for what was sent, however hostile
 * @example
 * const optIn = parseOptIn(await request.formData(), { name: 'whatsapp' })
 * if (optIn.status === 'token') await verifyEvent(optIn.token, { notices: [notice], audience: 'https://acme.example' })
 */
export function parseOptIn(fields: FormFields, { name }: { readonly name: string }): ParsedOptIn {
  const problems: FieldProblem[] = []
  const texts = (part: string, most: number, chars: number) => {
    const field = `${name}.${part}`
    const refuse = (code: FieldProblemCode) => void problems.push({ code, field, message: FIELD_PROBLEMS[code] })
    const sent = fields.getAll(field)
    const strings = sent.filter((value): value is string => typeof value === 'string')
    if (strings.length < sent.length) refuse('field_not_text')
    if (strings.length > most) refuse('field_repeated')
    if (strings.some((text) => text.length > chars)) refuse('field_too_long')
    return strings.slice(0, most).map((text) => (text.length > chars ? '' : text))
  }
  const text = (part: string, chars: number) => texts(part, 1, chars)[0] ?? ''

  const token = text('token', MAX_TOKEN_BYTES)
  const value: OptInValue = {
    purposes: [...new Set(texts('purpose', MAX_PURPOSES, MAX_NAME_CHARS).filter(Boolean))],
    phone: text('phone', MAX_TEXT_CHARS),
    country: text('country', 2),
  }
  const [first, ...others] = problems
  if (first) return { ...value, status: 'malformed', token: null, problems: [first, ...others] }
  if (token) return { ...value, status: 'token', token, problems: [] }
  if (!value.purposes.length) return { ...value, status: 'none', token: null, problems: [] }
  const missing = { code: 'token_missing', field: `${name}.token`, message: FIELD_PROBLEMS.token_missing } as const
  return { ...value, status: 'unsigned', token: null, problems: [missing] }
}
