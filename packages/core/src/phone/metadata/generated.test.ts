import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { GENERATED_FOLDER, phoneMetadataFiles } from '../../../scripts/phone-metadata.ts'

/** Bug class: the package was updated and its rules were not, or somebody edited a generated file. */
test('the committed rules are those of the installed libphonenumber-js: if not, npm run build:phone-metadata -w packages/core', () => {
  const files = phoneMetadataFiles()
  expect(readdirSync(GENERATED_FOLDER).sort()).toEqual([...files.keys()].sort())
  for (const [name, text] of files) expect(readFileSync(new URL(name, GENERATED_FOLDER), 'utf8') === text, name).toBe(true)
})
