import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/**
 * Closes a run with one line that any tool can read: `12 passed, 0 failed, 0 skipped`.
 * With SUMMARY_FILE set it is written there instead, for the caller to print last. SKIPPED_FILES counts test files that were left out.
 */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: Number(process.env.SKIPPED_FILES ?? 0), pending: 0 }
    for (const module of modules) {
      count.failed += module.errors().length
      for (const suite of module.children.allSuites()) count.failed += suite.errors().length
      for (const test of module.children.allTests()) count[test.result().state]++
    }
    const line = `${count.passed} passed, ${count.failed} failed, ${count.skipped + count.pending} skipped`
    if (process.env.SUMMARY_FILE) writeFileSync(process.env.SUMMARY_FILE, line)
    else console.log(`\n${line}`)
  }
}
