import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_TOKEN_BYTES } from '../event/limits.ts'
import { FIELD_PROBLEMS, parseOptIn, type FieldProblemCode, type ParsedOptIn } from './index.ts'

type Sent = readonly (readonly [field: string, value: string | Blob])[]
const TOKEN = 'header.payload.signature~disclosure~'
const typed = [['whatsapp.phone', '06 12345678'], ['whatsapp.country', 'NL']] as const
const file = new Blob(['token'])

function form(sent: Sent): FormData {
  const fields = new FormData()
  for (const [name, value] of sent) fields.append(name, value as string)
  return fields
}
const parse = (sent: Sent) => parseOptIn(form(sent), { name: 'whatsapp' })

test.each<[what: string, sent: Sent, expected: Partial<ParsedOptIn>]>([
  ['a token with what was ticked and typed', [['whatsapp.token', TOKEN], ['whatsapp.purpose', 'orders'], ['whatsapp.purpose', 'offers'], ...typed],
    { status: 'token', token: TOKEN, purposes: ['orders', 'offers'], phone: '06 12345678', country: 'NL', problems: [] }],
  ['nothing ticked', [['whatsapp.token', ''], ...typed], { status: 'none', token: null, purposes: [], phone: '06 12345678', country: 'NL', problems: [] }],
  ['no opt-in in the form at all', [['email', 'ada@example.com']], { status: 'none', token: null, purposes: [], phone: '', country: '' }],
  ['an opt-in of another name', [['other.token', TOKEN], ['other.purpose', 'orders']], { status: 'none' }],
])('%s', (_what, sent, expected) => expect(parse(sent)).toMatchObject(expected))

test.each<[what: string, sent: Sent]>([
  ['an empty one', [['whatsapp.token', ''], ['whatsapp.purpose', 'orders'], ...typed]],
  ['none', [['whatsapp.purpose', 'orders'], ...typed]],
])('boxes that are ticked with %s for a token are no consent, and it says so', (_what, sent) => {
  const parsed = parse(sent)
  expect(parsed).toMatchObject({ status: 'unsigned', token: null, purposes: ['orders'], phone: '06 12345678', country: 'NL' })
  expect(parsed.problems).toEqual([{ code: 'token_missing', field: 'whatsapp.token', message: expect.stringContaining('no consent') }])
})

test.each<[what: string, sent: Sent, problems: readonly [FieldProblemCode, field: string][]]>([
  ['a file for a token', [['whatsapp.token', file]], [['field_not_text', 'whatsapp.token']]],
  ['a file for a number', [['whatsapp.token', TOKEN], ['whatsapp.phone', file]], [['field_not_text', 'whatsapp.phone']]],
  ['two tokens', [['whatsapp.token', TOKEN], ['whatsapp.token', `${TOKEN}2`]], [['field_repeated', 'whatsapp.token']]],
  ['two numbers', [['whatsapp.phone', '1'], ['whatsapp.phone', '2']], [['field_repeated', 'whatsapp.phone']]],
  ['more purposes than a notice can have', Array.from({ length: 1_000 }, (_, at) => ['whatsapp.purpose', `p${at}`] as const), [['field_repeated', 'whatsapp.purpose']]],
  ['a token of some megabytes', [['whatsapp.token', 'a'.repeat(4 * 2 ** 20)]], [['field_too_long', 'whatsapp.token']]],
  ['a number of some megabytes', [['whatsapp.phone', '1'.repeat(4 * 2 ** 20)]], [['field_too_long', 'whatsapp.phone']]],
  ['a country that is none', [['whatsapp.country', 'Netherlands']], [['field_too_long', 'whatsapp.country']]],
  ['all at once', [['whatsapp.token', file], ['whatsapp.phone', '1'], ['whatsapp.phone', '1']],
    [['field_not_text', 'whatsapp.token'], ['field_repeated', 'whatsapp.phone']]],
])('%s is malformed: no consent, every problem by its field, and nothing of what was sent in the words', (_what, sent, problems) => {
  const parsed = parse(sent)
  expect(parsed).toMatchObject({ status: 'malformed', token: null })
  expect(parsed.problems.map(({ code, field }) => [code, field])).toEqual(problems)
  for (const { code, message } of parsed.problems) expect(message).toBe(FIELD_PROBLEMS[code])
})

test('what is longer than it can be does not come back', () => {
  expect(parse([['whatsapp.phone', '1'.repeat(5_000)]]).phone).toBe('')
  expect(parse([['whatsapp.token', 'a'.repeat(MAX_TOKEN_BYTES)]]).status).toBe('token')
})

test('reads an address or a body that is not multipart, too', () => {
  expect(parseOptIn(new URLSearchParams({ 'a.token': TOKEN }), { name: 'a' }).status).toBe('token')
})

test('never throws, and never finds a token that is not the only one', () => {
  const field = fc.constantFrom('whatsapp.token', 'whatsapp.purpose', 'whatsapp.phone', 'whatsapp.country', '__proto__', 'constructor')
  const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.constant(file))
  fc.assert(
    fc.property(fc.array(fc.tuple(field, value), { maxLength: 20 }), (sent) => {
      const parsed = parse(sent)
      const tokens = sent.filter(([name]) => name === 'whatsapp.token')
      if (parsed.status === 'token') expect([tokens.length, parsed.problems.length]).toEqual([1, 0])
      else expect(parsed.token).toBeNull()
      expect(parsed.purposes.length).toBeLessThanOrEqual(8)
    }),
  )
})
