import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { BENCH } from './build.ts'
import { judge } from './columns.ts'
import { install } from './install.ts'
import { conditions, markdownTable, referenceOf, terminalTable, verdictLine } from './report.ts'
import { medianOf, run, type Run } from './run.ts'
import { saveTable } from './save-table.ts'
import { SUBJECTS } from './subjects.ts'

const USAGE = 'npm run bench -- phone [--runs 1] [--rounds 7] [--only unticked,intl-tel-input] [--save]\nnpm run bench -- events [--rounds 7] [--save]'
const RESULTS = `${BENCH}results/`
const OURS = 'unticked'
const FLOOR = 'native'

/** `npm run bench -- phone` or `-- events`: installs, builds, measures, says which bars hold, and exits with 1 where one is missed. */
async function bench(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { runs: { type: 'string', default: '1' }, rounds: { type: 'string', default: '7' }, only: { type: 'string' }, save: { type: 'boolean', default: false } },
  })
  const rounds = Number(values.rounds)
  const count = Number(values.runs)
  const ids = subjectsOf(values.only)
  if (positionals.join() === 'events' && rounds >= 1 && !values.only) {
    return (await import('./events/bench-events.ts')).benchEvents(rounds, values.save)
  }
  const isPartial = ids.length < SUBJECTS.length
  if (positionals.join() !== 'phone' || !(rounds >= 1) || !(count >= 1) || !ids.length || (values.save && isPartial)) {
    throw new TypeError(`${USAGE}\nSubjects: ${SUBJECTS.map(({ id }) => id).join(' ')}`)
  }

  install()
  checkTypes()
  const runs: Run[] = []
  while (runs.length < count) runs.push(await run(ids, rounds, (line) => console.log(count > 1 ? `run ${runs.length + 1} of ${count}, ${line}` : line)))
  const measured = medianOf(runs)
  const verdicts = measured.medians[OURS] ? judge(measured.medians[OURS], referenceOf(measured)) : []
  write(measured, verdicts, values.save)
  console.log(`\n${terminalTable(measured)}\n\n${conditions(measured)}\n`)
  for (const verdict of verdicts) console.log(verdictLine(verdict))
  return verdicts.every(({ holds }) => holds) ? 0 : 1
}

/** The subjects asked for, and always the floor, with which the others are compared. */
function subjectsOf(only: string | undefined): string[] {
  const wanted = only?.split(',')
  const known = SUBJECTS.map(({ id }) => id as string)
  if (!wanted) return known
  return wanted.every((id) => known.includes(id)) ? known.filter((id) => id === FLOOR || wanted.includes(id)) : []
}

/** The peers' types are here only, so the check of the root leaves this folder out; what it does look at is left to it. */
function checkTypes(): void {
  const { stdout } = spawnSync('../../node_modules/.bin/tsc', ['-p', 'tsconfig.json', '--pretty', 'false'], { cwd: BENCH, encoding: 'utf8' })
  const faults = stdout.split('\n').filter((line) => /^[^.\s]/.test(line))
  if (faults.length) throw new TypeError(`The types of the bench do not fit.\n${faults.join('\n')}`)
}

function write(measured: Run, verdicts: ReturnType<typeof judge>, save: boolean): void {
  mkdirSync(RESULTS, { recursive: true })
  const result = `${JSON.stringify({ ...measured, verdicts }, undefined, 1)}\n`
  writeFileSync(`${RESULTS}phone-${measured.date}.json`, result)
  if (save) saveTable('phone', conditions(measured), markdownTable(measured))
}

process.exitCode = await bench()
