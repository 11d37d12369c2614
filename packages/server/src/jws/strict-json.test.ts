import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefusal } from '../refusal/refuse.ts'
import { readJson } from './json-reader.ts'
import { parseStrictJson } from './strict-json.ts'

/** What a parser makes of a text: the value, written out, or the code it refuses it with. */
function outcome(parse: (text: string) => unknown, text: string): string {
  try {
    return JSON.stringify(parse(text))
  } catch (error) {
    return isRefusal(error) ? error.code : `threw ${String(error)}`
  }
}

/** JSON of any depth, with keys twice, escapes, blanks and numbers as nobody would write them. */
const { json } = fc.letrec<{ json: string }>((tie) => {
  const blank = fc.constantFrom('', '', '', ' ', '\n')
  const string = fc.oneof(
    fc.string({ maxLength: 3 }).map((text) => JSON.stringify(text)),
    fc.constantFrom('"a"', '"b"', '"\\u0061"', '"__proto__"', '"1"', '"\\/"', '"é"', '"\u2028"', '"\\ud800"', '"\\udc00\\ud800"', '"\\ud83d\\ude00"', '"\\\\u"', '"\\\\"', '"\\""'),
  )
  const scalar = fc.oneof(string, fc.constantFrom('null', 'true', '0', '-0', '1.0', '1e3', '1E400', '12345678901234567890', '0.1', '-1e-7'))
  const inner = fc.tuple(blank, tie('json'), blank).map((parts) => parts.join(''))
  const member = fc.tuple(string, blank, inner).map(([key, gap, value]) => `${key}${gap}:${value}`)
  return {
    json: fc.oneof(
      { maxDepth: 6, depthSize: 'large' },
      scalar,
      fc.array(member, { maxLength: 4 }).map((members) => `{${members.join()}}`),
      fc.array(inner, { maxLength: 3 }).map((items) => `[${items.join()}]`),
    ),
  }
})
const broken = fc.tuple(json, fc.nat(), fc.constantFrom('', ',', '"', '}', '\\', ' ', '\u0000', '\ufeff')).map(([text, at, other]) => {
  const cut = at % (text.length + 1)
  return text.slice(0, cut) + other + text.slice(cut + 1)
})

test('the short way and the long way say the same of every text', () => {
  fc.assert(fc.property(fc.oneof(json, broken), (text) => outcome(parseStrictJson, text) === outcome(readJson, text)), { numRuns: 20_000 })
})

test.each(['{"a":1,"a":1}', '{"a":[],"b":{"c":null,"c":null}}', '{"\\u0061":1,"a":2}', '{"\\\\":1,"\\\\":2}', '"\\ud800"', '{"\\udc00":1}', '[[[[[]]]]]', '{"a":{"a":{"a":{"a":{}}}}}'])(
  '%s has more than one reading, or goes too deep', (text) => {
    expect(outcome(JSON.parse, text)).not.toMatch(/^json_/)
    expect(outcome(parseStrictJson, text)).toMatch(/^json_/)
  },
)

test('a text as deep as it is long is refused', () => {
  expect(outcome(parseStrictJson, `${'['.repeat(8_000)}${']'.repeat(8_000)}`)).toBe('json_too_deep')
})
