import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { BENCH } from './build.ts'

const stamp = `${BENCH}node_modules/.installed-from`

/** Installs the peers where they are missing or were installed from another lock. */
export function install(): void {
  const lock = createHash('sha256').update(readFileSync(`${BENCH}package-lock.json`)).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing the peers.')
  const { status } = spawnSync('npm', ['ci', '--prefix', BENCH, '--no-audit', '--no-fund'], { cwd: BENCH, stdio: 'inherit' })
  if (status !== 0) throw new Error('The peers could not be installed.')
  writeFileSync(stamp, lock)
}
