import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/**
 * Closes a run with the names of the tests that failed, and one line that any tool can read: `12 passed, 0 failed, 0 skipped`.
 * With SUMMARY_FILE set both are written there instead, for the caller to print last. SKIPPED_FILES counts test files that were left out.
 */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: Number(process.env.SKIPPED_FILES ?? 0), pending: 0 }
    const failed: string[] = []
    for (const module of modules) {
      count.failed += module.errors().length
      if (module.errors().length) failed.push(`failed: ${module.relativeModuleId} (${module.project.name})`)
      for (const suite of module.children.allSuites()) count.failed += suite.errors().length
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        count[state]++
        if (state === 'failed') failed.push(`failed: ${module.relativeModuleId} (${test.project.name}) ${test.fullName}`)
      }
    }
    const line = `${count.passed} passed, ${count.failed} failed, ${count.skipped + count.pending} skipped`
    const summary = [...failed, line].join('\n')
    if (process.env.SUMMARY_FILE) writeFileSync(process.env.SUMMARY_FILE, summary)
    else console.log(`\n${summary}`)
  }
}
