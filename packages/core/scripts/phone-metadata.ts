import examples from 'libphonenumber-js/mobile/examples'
import metadata from 'libphonenumber-js/max/metadata'
import type { PhoneChunk } from '../src/phone/metadata/metadata.ts'

const HEADER = '// Made from libphonenumber-js by scripts/build-phone-metadata.ts. Do not edit.\n'
const MAX_LINE_CHARS = 130

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
  const countriesOf = (code: string) => metadata.country_calling_codes[code] ?? []
  const countries = codes.flatMap(countriesOf).sort()
  const entries = lines(codes.map((code) => `;${code} ${countriesOf(code).join(' ')}`))
  return `${HEADER}
/** ISO 3166-1 alpha-2, as far as numbering plans know it; \`AC\`, \`TA\` and \`XK\` too. */
export type CountryCode =
${lines(countries.map((country) => `| '${country}' `)).map((line) => `  ${line.trimEnd()}\n`).join('')}
/** The countries of every calling code, the main one first; international services have none. */
export const CALLING_CODES =
${entries.map((line) => `  '${line}' +\n`).join('')}  ';'\n`
}

/** As many words to a line as fit. */
function lines(words: readonly string[]): string[] {
  return words.reduce<string[]>((filled, word) => {
    const last = filled.at(-1) ?? ''
    return last.length + word.length > MAX_LINE_CHARS || !filled.length ? [...filled, word] : [...filled.slice(0, -1), last + word]
  }, [])
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
