import { mkdirSync, writeFileSync } from 'node:fs'
import { BUDGETS_KB, ENTRIES, FIRST_INTERACTION, PAGE_BRINGS } from '../../../.config/budgets.ts'
import { brotli, bundle, pathOf, staticGraph } from '../../../.config/checks/bundle.ts'
import { BENCH } from '../build.ts'
import { Noise } from '../noise.ts'
import { saveTable } from '../save-table.ts'
import { median, quantile } from '../statistics.ts'
import { measureDurable, type Durable, type DurableByCase } from './durable.ts'
import { measureVerifying, type Rates } from './verifying.ts'

const RESULTS = `${BENCH}results/`
const DURABLE_LIMIT = 1.5
const VERIFY_LIMIT = 0.8
const STRICT_LIMIT = 0.05

interface Row {
  readonly what: string
  readonly ours: string
  readonly beside: string
  readonly ratio: number
  /** Whether less is better, up to the limit; none where nothing is asked. */
  readonly bar?: { readonly limit: number; readonly atLeast?: true }
}

const ms = (value: number) => `${value.toFixed(1)} ms`
const p95 = (values: readonly number[]) => quantile(values, 0.95)
const perSecond = (value: number) => `${Math.round(value).toLocaleString('en')}/s`

function durableRows(name: string, { ours, floor }: Durable): Row[] {
  const row = (what: string, of: (values: readonly number[]) => number, bar?: Row['bar']): Row => ({
    what: `click to durable, ${name}, ${what}`, ours: ms(of(ours)), beside: `${ms(of(floor))} bare WebCrypto and IndexedDB`, ratio: of(ours) / of(floor), ...(bar && { bar }),
  })
  return name === 'first visit' ? [row('p50', median)] : [row('p50', median), row('p95', p95, { limit: DURABLE_LIMIT })]
}

function verifyingRows(rates: Rates): Row[] {
  const of = (name: string) => median(rates[name]!)
  const beside = (name: string, bar?: Row['bar']): Row => ({
    what: 'verify an event', ours: perSecond(of('ours')), beside: `${perSecond(of(name))} ${name}`, ratio: of('ours') / of(name), ...(bar && { bar }),
  })
  // The share of a path is told by the time of one, which is what a rate is the inverse of.
  const us = (name: string) => 1e6 / of(name)
  const strict = us('strict decoding') - us('lenient decoding')
  return [
    beside('node:crypto with key import', { limit: VERIFY_LIMIT, atLeast: true }),
    beside('jose'),
    { what: 'accept an event, no storage', ours: perSecond(of('accept path')), beside: '', ratio: 1 },
    { what: 'strict decoding, over lenient, in the accept path', ours: `${strict.toFixed(0)} µs`, beside: `of ${us('accept path').toFixed(0)} µs; lenient itself ${us('lenient decoding').toFixed(0)} µs`, ratio: strict / us('accept path'), bar: { limit: STRICT_LIMIT } },
  ]
}

/** Bytes of the code that signs, stores, queues and verifies receipts, as the size check counts them. */
async function bytesRow(): Promise<Row> {
  const page = await bundle(ENTRIES.initial, (id) => PAGE_BRINGS.includes(id))
  const initial = staticGraph(page, page.entry)
  const entry = [...page.chunks.values()].find(({ facadeModuleId }) => facadeModuleId && pathOf(facadeModuleId) === FIRST_INTERACTION.outbox)!
  const bytes = [...staticGraph(page, entry)].filter((chunk) => !initial.has(chunk)).reduce((sum, { code }) => sum + brotli(code), 0)
  const limit = BUDGETS_KB.outbox
  return { what: 'sign, store, queue, verify receipts: brotli', ours: `${(bytes / 1000).toFixed(2)} kB`, beside: `${limit} kB`, ratio: bytes / 1000 / limit, bar: { limit: 1 } }
}

const holds = ({ ratio, bar }: Row) => !bar || (bar.atLeast ? ratio >= bar.limit : ratio <= bar.limit)

function markdown(rows: readonly Row[]): string {
  const barOf = (row: Row) => (row.bar ? `${row.bar.atLeast ? '≥' : '≤'} ${row.bar.limit}${holds(row) ? '' : ', missed'}` : '')
  const cells = rows.map((row) => [row.what, row.ours, row.beside, row.ratio.toFixed(2), barOf(row)])
  return [['', 'ours', 'beside', '×', 'bar'], ['---', '--:', '---', '--:', '--:'], ...cells].map((line) => `| ${line.join(' | ')} |`).join('\n')
}

/** `npm run bench -- events`: measures beside the floors, says which bars hold, and returns 1 where one is missed. */
export async function benchEvents(rounds: number, save: boolean): Promise<number> {
  const noise = new Noise()
  const rates = await measureVerifying(rounds, console.log)
  noise.sample()
  const { readings, chromium } = await measureDurable(rounds, console.log)
  noise.sample()
  const cases = Object.entries(readings) as [keyof DurableByCase, Durable][]
  const rows = [...cases.flatMap(([name, durable]) => durableRows(name, durable)), ...verifyingRows(rates), await bytesRow()]
  const { loadBefore, loadAfter } = noise.report()
  const date = new Date().toISOString().slice(0, 10)
  const conditions = `${date}, ${rounds} rounds, Chromium ${chromium}, Node ${process.version}. Load ${loadBefore.toFixed(1)} before, ${loadAfter.toFixed(1)} after.`
  const table = markdown(rows)
  mkdirSync(RESULTS, { recursive: true })
  writeFileSync(`${RESULTS}events-${date}.json`, `${JSON.stringify({ date, rounds, chromium, rows, readings, rates }, undefined, 1)}\n`)
  if (save) saveTable('events', conditions, table)
  console.log(`\n${table}\n\n${conditions}\n`)
  for (const row of rows.filter(({ bar }) => bar)) console.log(`${holds(row) ? '✓' : '✗'} ${row.what}: ${row.ratio.toFixed(3)}, bar ${row.bar!.limit}`)
  return rows.every(holds) ? 0 : 1
}
