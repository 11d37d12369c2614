import { build, linted, types, unused } from './checks/commands.ts'
import { contents } from './checks/contents.ts'
import { layout } from './checks/layout.ts'
import { length } from './checks/length.ts'
import { lockfile } from './checks/lockfile.ts'
import { markup } from './checks/markup.ts'
import { overheard } from './checks/overheard.ts'
import { packaging } from './checks/packaging.ts'
import { references } from './checks/references.ts'
import { size } from './checks/size.ts'
import { tables } from './checks/tables.ts'
import { versions } from './checks/versions.ts'

const MAX_LINES_SHOWN = 40
const CHECKS = [types, linted, layout, references, versions, lockfile, length, markup, tables, overheard, unused, build, packaging, size, contents]

/** `npm run check`, or `npm run check -- size lint` for the checks whose names hold one of the words. */
const wanted = process.argv.slice(2)
let failed = 0

for (const check of CHECKS.filter(({ name }) => !wanted.length || wanted.some((word) => name.includes(word)))) {
  const started = performance.now()
  const { problems, report = [] } = await check.run()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${problems.length ? '✗' : '✓'} ${check.name} (${seconds} s)`)
  for (const line of [...report, ...problems.slice(0, MAX_LINES_SHOWN)]) console.log(`    ${line}`)
  if (problems.length > MAX_LINES_SHOWN) console.log(`    … and ${problems.length - MAX_LINES_SHOWN} more`)
  if (problems.length) failed++
}

console.log(failed ? `\n${failed} of the checks failed` : '\nall checks passed')
process.exitCode = failed ? 1 : 0
