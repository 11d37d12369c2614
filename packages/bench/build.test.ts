import { beforeAll, expect, test } from 'vitest'
import { brotli, bundle, pathOf, staticGraph } from '../../.config/checks/bundle.ts'
import { SHIPPED } from '../../.config/checks/tree.ts'
import { BENCH, buildPage, isOfPage, type BuiltPage } from './build.ts'

const BUILD_MS = 60_000
const SUBJECT = `export { subject } from ${JSON.stringify(`${BENCH}subjects/unticked.tsx`)}`
const DEVELOPMENT = /jsxDEV|process\.env|import\.meta\.env|NODE_ENV|\/\*\*/
const MINIFIED_LINES = 20
const GENERATED = /^packages\/core\/src\/phone\/metadata\/generated\//

let page: BuiltPage
beforeAll(async () => {
  page = await buildPage('unticked', false)
}, BUILD_MS)

const ownChunks = () => page.chunks.filter(({ fileName }) => !isOfPage(fileName))

test('our field is measured from the source that ships', () => {
  const modules = ownChunks().flatMap(({ modules }) => Object.keys(modules).map(pathOf))
  const ours = modules.filter((path) => path.startsWith('packages/') && !path.startsWith('packages/bench/'))
  expect(ours).toContain('packages/core/src/phone/parse-phone.ts')
  expect(ours.filter((path) => !SHIPPED.test(path) && !GENERATED.test(path) && !path.endsWith('.css'))).toEqual([])
})

test('it is built for production, and minified', () => {
  const isMinified = (code: string) => code.trim().split('\n').length < MINIFIED_LINES
  const faulty = ownChunks().filter(({ code }) => DEVELOPMENT.test(code) || !isMinified(code))
  expect(faulty.map(({ fileName }) => fileName)).toEqual([])
})

test('it weighs what the size check would count', async () => {
  const entry = page.chunks.find(({ isEntry }) => isEntry)!
  const graph = staticGraph({ chunks: new Map(page.chunks.map((chunk) => [chunk.fileName, chunk])) }, entry)
  const measured = [...graph].filter(({ fileName }) => !isOfPage(fileName)).reduce((bytes, { code }) => bytes + brotli(code), 0)
  const counted = await bundle(SUBJECT, (id) => /^react(?:-dom)?(?:\/|$)/.test(id))
  const bytes = [...staticGraph(counted, counted.entry)].reduce((sum, { code }) => sum + brotli(code), 0)
  expect(measured / bytes).toBeGreaterThan(0.95)
  expect(measured / bytes).toBeLessThan(1.05)
}, BUILD_MS)
