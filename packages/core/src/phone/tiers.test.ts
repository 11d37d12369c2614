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

test('the directory has the index and the way to the rules, not the parser', () => {
  expect(names('directory.ts')).toEqual([
    'countries.ts', 'directory.ts', 'metadata/generated/calling-codes.ts', 'metadata/generated/chunks.ts',
    'metadata/load-phone-metadata.ts', 'metadata/metadata.ts',
  ])
})

test('the parser has neither rules nor a library', () => {
  const parser = names('parser.ts')
  expect(parser).toContain('numbering.ts')
  expect(parser.filter((name) => /generated\/(?!calling-codes)|^[^.]+$/.test(name!))).toEqual([])
})
