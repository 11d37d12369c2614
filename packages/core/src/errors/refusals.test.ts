import { expect, test } from 'vitest'
import { CLIENT_CODES, REFUSALS, UntickedError } from './index.ts'

const refusals = Object.entries(REFUSALS)

/** What to do comes after what happened. */
const ADVICE = /[.:] (?:Add|Ask|Check|Compare|Compute|Deploy|Export|Give|Keep|Send|Set|Show|Sign)\b/i

test.each(refusals)('%s has a status of refusal', (_code, [status]) => {
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(600)
})

test.each(refusals)('%s says what happened and what to do', (_code, [, detail]) => {
  expect(detail).toMatch(/^[A-Z].*\.$/)
  expect(detail).toMatch(ADVICE)
})

test.each(refusals)('%s quotes nothing a person or a token could hold', (_code, [, detail]) => {
  expect(detail).not.toMatch(/\d{5,}/)
  expect(detail).not.toMatch(/\+\d/)
  expect(detail).not.toMatch(/[A-Za-z0-9_-]{25,}/)
  expect(detail).not.toMatch(/\$\{|%s/)
})

test.each(refusals)('%s points to nothing that does not exist', (_code, [, detail]) => {
  expect(detail).not.toMatch(/\bpage\.$|protocol page/)
})

test.each(['not_found', 'body_too_large', 'body_malformed', 'number_malformed', 'purpose_not_offered', 'store_unavailable', 'internal'] as const)(
  '%s, said of events and of other calls alike, speaks of neither',
  (code) => expect(REFUSALS[code][1]).not.toMatch(/event|token|disclosed|widget|request id/),
)

test('only what the server cannot help is a 5xx', () => {
  expect(refusals.filter(([, [status]]) => status >= 500).map(([code]) => code)).toEqual(['store_unavailable', 'stopping', 'internal'])
})

test('no two codes say the same', () => {
  expect(new Set(refusals.map(([, [, detail]]) => detail)).size).toBe(refusals.length)
})

test('codes of browsers and servers do not overlap, and all are lower case with underscores', () => {
  const codes = [...CLIENT_CODES, ...refusals.map(([code]) => code)]
  expect(new Set(codes).size).toBe(codes.length)
  for (const code of codes) expect(code).toMatch(/^[a-z0-9]+(?:_[a-z0-9]+)*$/)
})

test('an error carries its name, code and cause', () => {
  const cause = new Error('socket closed')
  const error = new UntickedError('network', 'The server could not be reached.', { cause })
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({ name: 'UntickedError', code: 'network', message: 'The server could not be reached.', cause })
  // @ts-expect-error a code that is not in the union
  expect(new UntickedError('oops', '').code).toBe('oops')
})
