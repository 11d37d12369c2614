import { COLUMNS, type Reference, type Verdict } from './columns.ts'
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

/** The table, one subject a row, in Markdown. */
export function markdownTable(run: Run): string {
  const heads = ['', ...COLUMNS.map(({ title }) => title)]
  const bars = ['**bar**', ...COLUMNS.map(({ bar }) => (bar ? `${bar.atLeast ? '≥' : '≤'} ${bar.limit}` : ''))]
  const lines = [heads, heads.map((_, at) => (at ? '--:' : '---')), ...rows(run), bars]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** The table for a terminal: one column of the table a row, because a terminal is narrow. */
export function terminalTable(run: Run): string {
  const subjects = rows(run)
  const heads = ['', ...subjects.map(([name]) => name!.replace('floor: ', '').replace('/react', '').replace('react-', 'r-'))]
  const lines = [heads, ...COLUMNS.map(({ title }, at) => [title, ...subjects.map((cells) => cells[at + 1]!)])]
  const widths = heads.map((_, at) => Math.max(...lines.map((cells) => cells[at]!.length)))
  return lines.map((cells) => cells.map((cell, at) => (at ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join('  ')).join('\n')
}

export function verdictLine({ column, value, limit, holds, reachesAim }: Verdict): string {
  return `${holds ? '✓' : '✗'} ${column}: ${Number(value.toFixed(3))}, bar ${limit}${reachesAim === false ? ', short of the aim' : ''}`
}

/** How quiet the machine was, and with what it was measured. */
export function conditions({ date, rounds, chromium, node, noise }: Run): string {
  const { loadBefore, loadAfter, medianOverFastest, slowestOverFastest } = noise
  return [
    `${date}, ${rounds} rounds, Chromium ${chromium}, Node ${node}. Load ${loadBefore.toFixed(1)} before, ${loadAfter.toFixed(1)} after;`,
    `a fixed piece of work took ${medianOverFastest.toFixed(2)} times its fastest in the median, ${slowestOverFastest.toFixed(2)} at worst.`,
  ].join(' ')
}
