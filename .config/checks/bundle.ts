import { stripVTControlCharacters } from 'node:util'
import { brotliCompressSync, constants } from 'node:zlib'
import { build, minifySync, type Rolldown } from 'vite'
import { aliases } from '../aliases.ts'
import { ROOT } from './tree.ts'

const ENTRY = '\0measured.js'

export type Chunk = Pick<Rolldown.OutputChunk, 'code' | 'imports' | 'modules' | 'isEntry' | 'isDynamicEntry' | 'facadeModuleId' | 'fileName'>

/** A bundle as a consumer's bundler would make it, from source. */
export interface Bundle {
  entry: Chunk
  chunks: Map<string, Chunk>
  css: string
}

/**
 * Bundles and minifies for production.
 * @param source an ES module, as a consumer would write it
 * @param external which imports stay imports
 * @throws {Error} when an import cannot be resolved, naming it
 */
export async function bundle(source: string, external: (id: string) => boolean): Promise<Bundle> {
  const [result] = (await build({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    resolve: { alias: aliases },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      cssMinify: 'lightningcss',
      // As it is written: what older browsers would need on top is for each page to decide.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      lib: { entry: 'measured.js', formats: ['es'], fileName: 'entry', cssFileName: 'styles' },
      // As in a page's build, whose entry exports nothing: what lazy chunks share with it stays in it.
      rolldownOptions: { external, preserveEntrySignatures: 'allow-extension' },
    },
    plugins: [
      {
        name: 'measured',
        resolveId: (id) => (id.endsWith('/measured.js') ? ENTRY : undefined),
        load: (id) => (id === ENTRY ? source : undefined),
      },
    ],
  })) as Rolldown.RolldownOutput[]
  const chunks = result!.output
    .filter((file) => file.type === 'chunk')
    .map(({ code, imports, modules, isEntry, isDynamicEntry, facadeModuleId, fileName }): Chunk => ({
      code: minified(code), imports, modules, isEntry, isDynamicEntry, facadeModuleId, fileName,
    }))
  const css = result!.output.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
  return {
    entry: chunks.find(({ isEntry }) => isEntry)!,
    chunks: new Map(chunks.map((chunk) => [chunk.fileName, chunk])),
    css: css.map((file) => String((file as Rolldown.OutputAsset).source)).join('\n'),
  }
}

/** A chunk and all that it imports statically. */
export function staticGraph({ chunks }: Pick<Bundle, 'chunks'>, from: Chunk, seen = new Set<Chunk>()): Set<Chunk> {
  if (seen.has(from)) return seen
  seen.add(from)
  for (const name of from.imports) {
    const next = chunks.get(name)
    if (next) staticGraph({ chunks }, next, seen)
  }
  return seen
}

function minified(code: string): string {
  return minifySync('chunk.js', code, { module: true, codegen: { legalComments: 'none' } }).code || code
}

/** Why a bundle could not be made, on one line. */
export function buildFault(error: unknown): string {
  const lines = stripVTControlCharacters(String((error as Error).message)).split('\n')
  return lines.find((line) => /^\[[A-Z_]+\]/.test(line)) ?? lines[0]!
}

/** Size in bytes, brotli at level 11. */
export function brotli(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}

/** The path of a module from the root; dependencies by their name. */
export function pathOf(id: string): string {
  return id.replace(/^.*\/node_modules\//, '').replace(ROOT, '').replace(/\?.*$/, '')
}

/** Shares of a bundle's bytes by folder: what each would weigh alone, scaled so that they add up. */
export function parts(chunks: Iterable<Chunk>, groupOf: (path: string) => string): [group: string, bytes: number][] {
  const groups = new Map<string, string>()
  let total = 0
  for (const chunk of chunks) {
    total += brotli(chunk.code)
    for (const [id, { code }] of Object.entries(chunk.modules)) {
      const group = groupOf(pathOf(id))
      if (code) groups.set(group, `${groups.get(group) ?? ''}${code}\n`)
    }
  }
  const alone = [...groups].map(([group, code]): [string, number] => [group, brotli(minified(code))])
  const scale = total / alone.reduce((sum, [, bytes]) => sum + bytes, 0)
  return alone.map(([group, bytes]): [string, number] => [group, Math.round(bytes * scale)]).toSorted((a, b) => b[1] - a[1])
}
