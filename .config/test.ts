import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './browser.ts'
import { files, ROOT } from './checks/tree.ts'

const NEEDS_CHROMIUM = /\.(?:browser|e2e)\.test\.tsx?$|\.stories\.tsx?$/
const args = process.argv.slice(2)
const inCi = process.env.CI === 'true'
const scratch = mkdtempSync(join(tmpdir(), 'unticked-test-'))
const summaryFile = join(scratch, 'summary')

function run(program: string, programArgs: string[], env: NodeJS.ProcessEnv = {}): number {
  const options = { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] as const, env: { ...process.env, ...env } }
  return spawnSync(program, programArgs, { ...options, stdio: [...options.stdio] }).status ?? 1
}

/** What the browsers of this machine allow to run, and how many test files they leave out; or why nothing may run. */
interface Plan {
  readonly refusal?: string
  readonly projects: readonly string[]
  readonly skipped: number
}

function planTests(): Plan {
  const chromium = ensureChromium()
  if (chromium) {
    process.env.CHROMIUM_PATH = chromium
    return { projects: args.some((arg) => arg.startsWith('--project')) ? [] : ['!engines'], skipped: 0 }
  }
  const refusal = 'There is no Chromium, and CI does not skip tests. Install it, or set CHROMIUM_PATH.'
  const skipped = files(NEEDS_CHROMIUM).length
  if (!inCi) console.warn(`\nNO CHROMIUM: ${skipped} test files that need a browser are skipped. Install it, or set CHROMIUM_PATH.\n`)
  return { ...(inCi && { refusal }), projects: ['node', 'dom', 'ssr'], skipped }
}

/** Tests of an engine that is missing skip themselves. */
async function planEngines(): Promise<Plan> {
  const { missingEngines } = await import('./engines/engines.ts')
  const missing = missingEngines()
  const names = missing.map(({ name }) => name).join(', ')
  const advice = `Install them; on Debian: apt-get install ${missing.flatMap(({ packages }) => packages).join(' ')}`
  if (names && !inCi) console.warn(`\nNO ${names}: the tests in them are skipped. ${advice}\n`)
  return { ...(names && inCi && { refusal: `There is no ${names}, and CI does not skip tests. ${advice}` }), projects: [], skipped: 0 }
}

/** Runs the tests; the summary is whatever the reporter wrote, and one failure where the run broke before it could. */
async function test(): Promise<{ status: number; summary: string }> {
  const broken = (why: string) => {
    console.error(`\n${why}`)
    return { status: 1, summary: '0 passed, 1 failed, 0 skipped' }
  }
  const { refusal, projects, skipped } = args.includes('--project=engines') ? await planEngines() : planTests()
  if (refusal) return broken(refusal)
  if (run('npm', ['run', 'build', '--silent'])) return broken('The build failed, so no test was run.')
  const options = ['--reporter=default', '--reporter=./.config/plain-reporter.ts', ...projects.map((name) => `--project=${name}`)]
  const status = run('node_modules/.bin/vitest', ['run', ...options, ...args], { SUMMARY_FILE: summaryFile, SKIPPED_FILES: String(skipped) })
  try {
    return { status, summary: readFileSync(summaryFile, 'utf8') }
  } catch {
    return broken('Vitest ended without a summary.')
  }
}

/**
 * `npm test`, or `npm test -- packages/core` for some of it; `npm run test:engines` for the tests in three engines, which plain tests leave out.
 * The last line is `N passed, N failed, N skipped`; with SUMMARY_FILE set it is written there instead, for the caller to add up.
 */
const { status, summary } = await test()
rmSync(scratch, { recursive: true })
if (process.env.SUMMARY_FILE) writeFileSync(process.env.SUMMARY_FILE, `${summary}\n`)
else console.log(`\n${summary}`)
process.exitCode = status
