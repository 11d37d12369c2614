import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What a module imports before it runs, other than types, with everything that those import. */
function staticImports(file: string, from = new URL('./', import.meta.url), seen = new Set<string>()): Set<string> {
  const url = new URL(file, from)
  if (seen.has(url.pathname)) return seen
  seen.add(url.pathname)
  for (const [, specifier] of readFileSync(url, 'utf8').matchAll(/^(?:import|export) (?!type )[^'\n]*from '([^']+)'/gm)) {
    if (specifier!.startsWith('.')) staticImports(specifier!, url, seen)
    else seen.add(specifier!)
  }
  return seen
}
const names = (file: string) => [...staticImports(file)].map((path) => path.split('/phone/').at(-1)).sort()

/** Bug class: one import too many, and the first page load carries the phone library. */
test('a page starts with neither cleaning nor rules', () => {
  expect(names('reader.ts')).toEqual(['reader.ts', 'unjudged.ts'])
})

test('the parser has no rules and no library', () => {
  const parser = names('rules-reader.ts')
  expect(parser).toContain('numbering.ts')
  expect(parser.filter((name) => /generated\/(?!calling-codes|chunks)|^[^.]+$/.test(name!))).toEqual([])
})

test('the countries come alone', () => {
  expect(names('countries.ts')).toEqual(['countries.ts', 'metadata/generated/calling-codes.ts'])
})
