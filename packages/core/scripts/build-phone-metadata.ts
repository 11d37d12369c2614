import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { GENERATED_FOLDER, phoneMetadataFiles } from './phone-metadata.ts'

rmSync(GENERATED_FOLDER, { recursive: true, force: true })
mkdirSync(GENERATED_FOLDER, { recursive: true })
const files = phoneMetadataFiles()
for (const [name, text] of files) writeFileSync(new URL(name, GENERATED_FOLDER), text)
console.log(`${files.size} files written to src/phone/metadata/generated`)
