// Prevents: a page that pays for more than it shows. One static import from the signing code, or one phone table pulled in by a
// type's runtime twin, has doubled the initial load without any test noticing.
import { existsSync } from 'node:fs'
import { BUDGETS_KB, ENTRIES, FIRST_INTERACTION, ONLY_WHERE_USED, PAGE_BRINGS } from '../budgets.ts'
import { brotli, buildFault, bundle, parts, pathOf, staticGraph, type Bundle, type Chunk } from './bundle.ts'
import type { Check, Outcome } from './check.ts'
import { files, ROOT } from './tree.ts'

const ofPage = (id: string) => PAGE_BRINGS.includes(id)
const kB = (bytes: number) => (bytes / 1000).toFixed(2)
const shareOf = ([group, bytes]: readonly [string, number]) => `           ${kB(bytes).padStart(6)}  ${group}`
const sum = (chunks: Iterable<{ code: string }>) => [...chunks].reduce((bytes, { code }) => bytes + brotli(code), 0)

function folderOf(path: string): string {
  const [top, name, , folder] = path.split('/')
  return top === 'packages' ? `${name}/${folder}` : (path.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? path)
}

function judge(name: string, bytes: number, budget: number): Outcome {
  const over = bytes > budget * 1000
  return {
    report: [`${kB(bytes).padStart(7)} kB of ${budget} kB  ${name}`],
    problems: over ? [`${name}: ${kB(bytes)} kB, ${kB(bytes - budget * 1000)} over its ${budget} kB (.config/budgets.ts)`] : [],
  }
}

function lazyChunks(page: Bundle): Outcome {
  const initial = staticGraph(page, page.entry)
  const lazy = [...page.chunks.values()].filter(({ isDynamicEntry }) => isDynamicEntry)
  const nameOf = (chunk: Chunk) => pathOf(chunk.facadeModuleId ?? chunk.fileName)
  const loaded = new Set<Chunk>()
  const outcomes = Object.entries(FIRST_INTERACTION).map(([name, folder]): Outcome => {
    const first = lazy.filter((chunk) => nameOf(chunk).startsWith(folder))
    if (!first.length) return { problems: [`Nothing of ${folder} is imported dynamically: it is loaded at once, or not at all`] }
    const chunks = new Set(first.flatMap((chunk) => [...staticGraph(page, chunk)]).filter((chunk) => !initial.has(chunk)))
    for (const chunk of chunks) loaded.add(chunk)
    const { problems, report = [] } = judge(`first interaction: ${name}`, sum(chunks), BUDGETS_KB[name as keyof typeof FIRST_INTERACTION])
    return { problems, report: [...report, ...parts(chunks, folderOf).map(shareOf)] }
  })
  const others = lazy.filter((chunk) => !loaded.has(chunk)).map((chunk) => ({ name: nameOf(chunk), bytes: brotli(chunk.code) }))
  const largest = Math.max(...others.map(({ name, bytes }) => (name.includes('/generated/') ? bytes : 0)))
  const [data, code] = [others.filter(({ name }) => name.includes('/generated/')), others.filter(({ name }) => !name.includes('/generated/'))]
  return {
    problems: outcomes.flatMap(({ problems }) => problems),
    report: [
      ...outcomes.flatMap(({ report = [] }) => report),
      ...code.map(({ name, bytes }) => `${kB(bytes).padStart(7)} kB           later: ${name}`),
      ...(data.length ? [`${kB(largest).padStart(7)} kB           later: largest of ${data.length} data chunks`] : []),
    ],
  }
}

async function initialLoad(): Promise<{ outcome: Outcome; bytes: number; styles: number; modules: string[] }> {
  const page = await bundle(ENTRIES.initial, ofPage)
  const initial = staticGraph(page, page.entry)
  const script = sum(initial)
  const styles = brotli(page.css)
  const judged = judge('initial load: OptInField, one locale, styles.css', script + styles, BUDGETS_KB.initial)
  const rows = [...parts(initial, folderOf), ['styles.css', styles] as const]
  const looks = judge('styles.css', styles, BUDGETS_KB.styles)
  const lazy = lazyChunks(page)
  return {
    bytes: script,
    styles,
    modules: [...initial].flatMap(({ modules }) => Object.keys(modules).map(pathOf)),
    outcome: {
      problems: [...judged.problems, ...looks.problems, ...lazy.problems],
      report: [...judged.report!, ...rows.map(shareOf), ...looks.report!, ...(lazy.report ?? [])],
    },
  }
}

async function hookForm(initialBytes: number): Promise<Outcome> {
  const page = await bundle(ENTRIES.hookForm, ofPage)
  return judge('react-hook-form binding, over the initial load', Math.max(0, sum(staticGraph(page, page.entry)) - initialBytes), BUDGETS_KB.hookForm)
}

async function preferences({ bytes, styles, modules }: Awaited<ReturnType<typeof initialLoad>>): Promise<Outcome> {
  const isTheirs = (path: string) => ONLY_WHERE_USED.preferences.some((start) => path.startsWith(start))
  const early = modules.filter(isTheirs)
  const page = await bundle(ENTRIES.preferences, ofPage)
  const graph = staticGraph(page, page.entry)
  const there = [...graph].some((chunk) => Object.keys(chunk.modules).map(pathOf).some(isTheirs))
  const { problems, report = [] } = judge('preferences, over the initial load', sum(graph) + brotli(page.css) - bytes - styles, BUDGETS_KB.preferences)
  return {
    report: [...report, `${String(early.length).padStart(7)}              of its files in the initial load`],
    problems: [
      ...problems,
      ...early.map((path) => `${path} is loaded with OptInField, and is for the preferences alone`),
      ...(there ? [] : ['Nothing of ONLY_WHERE_USED (.config/budgets.ts) is in the preferences: its paths have changed']),
    ],
  }
}

async function locales(): Promise<Outcome[]> {
  const paths = files(/^packages\/core\/src\/locales\/(?:preferences\/)?[a-z]{2,3}(?:-\w+)*\.ts$/)
  return Promise.all(
    paths.map(async (path) => {
      const { entry } = await bundle(`export * from ${JSON.stringify(ROOT + path)}`, ofPage)
      return judge(path, brotli(entry.code), BUDGETS_KB.locale)
    }),
  )
}

export const size: Check = {
  name: 'size',
  run: async () => {
    const missing = Object.values(FIRST_INTERACTION).filter((folder) => !existsSync(ROOT + folder))
    if (missing.length) return { problems: missing.map((folder) => `${folder} does not exist (.config/budgets.ts)`) }
    try {
      const initial = await initialLoad()
      const outcomes = [initial.outcome, await hookForm(initial.bytes), await preferences(initial), ...(await locales())]
      return { problems: outcomes.flatMap(({ problems }) => problems), report: outcomes.flatMap(({ report = [] }) => report) }
    } catch (error) {
      return { problems: [`an entry of .config/budgets.ts cannot be bundled: ${buildFault(error)}`] }
    }
  },
}
