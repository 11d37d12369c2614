import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './chromium.ts'

const PACKAGES = ['chromium', 'fonts-noto-core', 'fonts-liberation']

/** Installs Debian packages, where that is possible: on Debian, as root. */
export function install(what: string, packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return
  console.log(`${what} is missing: installing it with apt-get.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
  apt('update')
  apt('install', '-y', '--no-install-recommends', ...packages)
}

/** Finds Chromium; on Debian as root it is installed where it is missing. */
export function ensureChromium(): string | undefined {
  if (!findChromium()) install('Chromium', PACKAGES)
  return findChromium()
}
