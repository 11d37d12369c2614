import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ROOT } from './checks/tree.ts'

const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { scripts: Record<'test:nightly', string> }
const folder = mkdtempSync(join(tmpdir(), 'unticked-nightly-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Stands in for a program: says that it ran, and ends with a code. */
function standIn(program: string, code: number): void {
  writeFileSync(join(folder, program), `#!/bin/sh\necho ${program}\nexit ${code}\n`)
  chmodSync(join(folder, program), 0o755)
}

test.each([[0, 0, 0], [3, 0, 3], [0, 4, 4], [3, 4, 4]])('both nightly parts run, ending with %i and %i, and a failure of either counts', (fuzz, faults, expected) => {
  standIn('tsx', fuzz)
  standIn('npm', faults)
  const { status, stdout } = spawnSync('/bin/sh', ['-c', scripts['test:nightly']], { env: { PATH: folder }, encoding: 'utf8' })
  expect([status, stdout]).toEqual([expected, 'tsx\nnpm\n'])
})
