import { expect, test } from 'vitest'
import { brokenLine } from './broken-line.ts'

test.each([
  [3, '{\n  "a": 1,\n  "b": x\n}\n'],
  [3, '{\n  "a": 1\n  "b": 2\n}\n'],
  [3, '{\n  "a": [1, 2],\n}\n'],
  [2, '{\n  "a": "x\n y"\n}\n'],
  [2, '{\n  "a": 01\n}\n'],
  [2, '[\n  true false\n]'],
  [2, '[\n  "\\x"\n]'],
  [2, "{\n  'a': 1\n}"],
  [4, '{\n  "a": {\n    "b": 1\n  }\n'],
  [2, '{}\n{}'],
  [1, 'secret'],
  [1, ''],
])('line %i of %j', (line, text) => {
  expect(() => JSON.parse(text)).toThrow(SyntaxError)
  expect(brokenLine(text)).toBe(line)
})
