import examples from 'libphonenumber-js/mobile/examples'
import metadata from 'libphonenumber-js/max/metadata'
import type { PhoneChunk } from '../src/phone/metadata/metadata.ts'

const HEADER = '// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.\n'

/** Where the files of {@link phoneMetadataFiles} belong. */
export const GENERATED_FOLDER = new URL('../src/phone/metadata/generated/', import.meta.url)

/** What the installed libphonenumber-js says, as the files of the folder `generated`: name to text. */
export function phoneMetadataFiles(): Map<string, string> {
  const { country_calling_codes: shared, nonGeographic } = metadata
  const codes = [...Object.keys(shared), ...Object.keys(nonGeographic)].sort((one, other) => Number(one) - Number(other))
  return new Map([
    ['calling-codes.ts', callingCodesFile(codes)],
    ['chunks.ts', chunksFile(codes)],
    ...codes.map((code): [string, string] => [`${code}.ts`, chunkFile(chunkOf(code))]),
  ])
}

function chunkOf(code: string): PhoneChunk {
  const { countries, country_calling_codes: shared, nonGeographic } = metadata
  const plan = nonGeographic[code]
  if (plan) return [['001', plan]]
  return (shared[code] ?? []).map((country) => [country, countries[country]!, examples[country]])
}

function callingCodesFile(codes: readonly string[]): string {
  const lines = codes.map((code) => `  ${code}: ${literal(metadata.country_calling_codes[code] ?? []).replaceAll(',', ', ')},\n`)
  return `${HEADER}
/** The countries of every calling code, the main one first; international services have none. */
export const CALLING_CODES = {\n${lines.join('')}} as const\n`
}

function chunksFile(codes: readonly string[]): string {
  const lines = codes.map((code) => `  ${code}: () => import('./${code}.ts'),\n`)
  return `${HEADER}import type { PhoneChunk } from '../metadata.ts'

/** Loads the rules of one calling code. */
export const CHUNKS: Readonly<Record<string, () => Promise<{ chunk: PhoneChunk }>>> = {\n${lines.join('')}}\n`
}

function chunkFile(chunk: PhoneChunk): string {
  const lines = chunk.map((country) => `  ${literal(country)},\n`)
  return `${HEADER}import type { PhoneChunk } from '../metadata.ts'\n\nexport const chunk: PhoneChunk = [\n${lines.join('')}]\n`
}

/** JSON in this repository's quotes. */
function literal(value: unknown): string {
  return JSON.stringify(value).replace(/"((?:[^"\\]|\\.)*)"/g, (_, inner: string) => `'${inner.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`)
}
