import { COLUMNS, judge, type Reference, type Verdict } from './columns.ts'
import type { Run } from './run.ts'
import { SUBJECTS } from './subjects.ts'

export function referenceOf({ medians }: Run): Reference {
  return { native: medians.native!, intlTelInput: medians['intl-tel-input'] }
}

function rows(run: Run): string[][] {
  const reference = referenceOf(run)
  return SUBJECTS.filter(({ id }) => id in run.medians).map(({ id, name }) => [
    name,
    ...COLUMNS.map(({ value, decimals }) => value(run.medians[id]!, reference)?.toFixed(decimals) ?? '–'),
  ])
}

/** One column of the table a row: a page and a terminal are narrow. */
function turned(run: Run, nameOf: (name: string) => string): string[][] {
  const subjects = rows(run)
  return [['', ...subjects.map(([name]) => nameOf(name!))], ...COLUMNS.map(({ title }, at) => [title, ...subjects.map((cells) => cells[at + 1]!)])]
}

const barOf = ({ bar }: (typeof COLUMNS)[number]) => (bar ? `${bar.atLeast ? '≥' : '≤'} ${bar.limit}` : '')

export function markdownTable(run: Run): string {
  const [heads, ...lines] = turned(run, (name) => name) as [string[], ...string[][]]
  const missed = new Set(judge(run.medians.unticked!, referenceOf(run)).flatMap(({ column, holds }) => (holds ? [] : column)))
  const marked = lines.map(([title, ours, ...others], at) => [title!, `**${ours}**`, `${barOf(COLUMNS[at]!)}${missed.has(title!) ? ', missed' : ''}`, ...others])
  const [corner, us, ...peers] = heads
  const top = [corner!, us!, 'bar', ...peers]
  return [top, top.map((_, at) => (at ? '--:' : '---')), ...marked].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

export function terminalTable(run: Run): string {
  const lines = turned(run, (name) => name.replace('floor: ', '').replace('/react', '').replace('react-', 'r-'))
  const widths = lines[0]!.map((_, at) => Math.max(...lines.map((cells) => cells[at]!.length)))
  return lines.map((cells) => cells.map((cell, at) => (at ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join('  ')).join('\n')
}

export function verdictLine({ column, value, limit, holds, reachesAim }: Verdict): string {
  return `${holds ? '✓' : '✗'} ${column}: ${Number(value.toFixed(3))}, bar ${limit}${reachesAim === false ? ', short of the aim' : ''}`
}

/** How quiet the machine was, and with what it was measured. */
export function conditions({ date, runs, rounds, chromium, node, noise }: Run): string {
  const { loadBefore, loadAfter, medianOverFastest, slowestOverFastest } = noise
  return [
    `${date}, ${runs > 1 ? `the median of ${runs} runs of ${rounds} rounds` : `${rounds} rounds`}, Chromium ${chromium}, Node ${node}. Load ${loadBefore.toFixed(1)} before, ${loadAfter.toFixed(1)} after;`,
    `a fixed piece of work took ${medianOverFastest.toFixed(2)} times its fastest in the median, ${slowestOverFastest.toFixed(2)} at worst.`,
  ].join(' ')
}
