import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './browser.ts'
import { files, ROOT } from './checks/tree.ts'

const NEEDS_CHROMIUM = /\.(?:browser|e2e)\.test\.tsx?$|\.stories\.tsx?$/
const args = process.argv.slice(2)
const scratch = mkdtempSync(join(tmpdir(), 'unticked-test-'))
const summaryFile = join(scratch, 'summary')

function run(program: string, programArgs: string[], env: NodeJS.ProcessEnv = {}): number {
  const options = { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] as const, env: { ...process.env, ...env } }
  return spawnSync(program, programArgs, { ...options, stdio: [...options.stdio] }).status ?? 1
}

/** Runs the tests; the summary is whatever the reporter wrote, and one failure where the run broke before it could. */
function test(): { status: number; summary: string } {
  const broken = (why: string) => {
    console.error(`\n${why}`)
    return { status: 1, summary: '0 passed, 1 failed, 0 skipped' }
  }
  const chromium = ensureChromium()
  if (!chromium && process.env.CI === 'true') return broken('There is no Chromium, and CI does not skip tests. Install it, or set CHROMIUM_PATH.')
  if (run('npm', ['run', 'build', '--silent'])) return broken('The build failed, so no test was run.')
  const skipped = chromium ? [] : files(NEEDS_CHROMIUM)
  if (skipped.length) console.warn(`\nNO CHROMIUM: ${skipped.length} test files that need a browser are skipped. Install it, or set CHROMIUM_PATH.\n`)
  const projects = chromium ? [] : ['node', 'dom', 'ssr'].map((name) => `--project=${name}`)
  const env = { SUMMARY_FILE: summaryFile, SKIPPED_FILES: String(skipped.length), ...(chromium && { CHROMIUM_PATH: chromium }) }
  const reporters = ['--reporter=default', '--reporter=./.config/plain-reporter.ts']
  const status = run('node_modules/.bin/vitest', ['run', ...reporters, ...projects, ...args], env)
  try {
    return { status, summary: readFileSync(summaryFile, 'utf8') }
  } catch {
    return broken('Vitest ended without a summary.')
  }
}

/** `npm test`, or `npm test -- packages/core` for some of it. The last line is `N passed, N failed, N skipped`. */
const { status, summary } = test()
rmSync(scratch, { recursive: true })
console.log(`\n${summary}`)
process.exitCode = status
