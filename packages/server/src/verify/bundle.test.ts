import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { aliases } from '../../../../.config/aliases.ts'

const outside = new Set<string>()
let chunks: Rolldown.OutputChunk[]

beforeAll(async () => {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: aliases },
    // What every bundler of a worker or a page sets; Node, Bun and Deno have a process of their own.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('index.ts', import.meta.url)), formats: ['es'] },
      rolldownOptions: { external: (id) => id.startsWith('node:') && Boolean(outside.add(id)) },
    },
  })) as Rolldown.RolldownOutput[]
  chunks = built[0]!.output.filter((part) => part.type === 'chunk')
})

const modules = () => chunks.flatMap((chunk) => Object.keys(chunk.modules))

test('the verifier holds no database and no web framework', () => {
  expect(modules().filter((id) => /\/node_modules\/(?!valibot\/)/.test(id))).toEqual([])
  expect(modules().filter((id) => /\/server\/src\/(?:store|ledger|http|config|keys|send-gate|commands)\//.test(id))).toEqual([])
})

test('the verifier asks its host for bytes and cryptography, and for nothing else', () => {
  expect([...outside].sort()).toEqual(['node:buffer', 'node:crypto'])
  const code = chunks.map((chunk) => chunk.code).join('\n')
  expect(code).not.toMatch(/\bprocess\.|\brequire\(|\bimport\(|\bfetch\(|\bsetTimeout\(/)
})
