import { spawnSync } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { lint, ungoverned } from '../lint.ts'
import type { Check } from './check.ts'
import { ROOT } from './tree.ts'

function command(name: string, program: string, args: string[]): Check {
  return {
    name,
    run: () => {
      const { status, stdout, stderr } = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 })
      const said = stripVTControlCharacters(`${stdout}\n${stderr}`)
      const lines = said.split('\n').filter((line) => line.trim() && !line.startsWith('npm warn'))
      return { problems: status === 0 ? [] : lines.length ? lines : [`${program} exited with ${status}`] }
    },
  }
}

export const build = command('build', 'npm', ['run', 'build', '--silent'])
export const types = command('types', 'node_modules/.bin/tsc', ['-p', '.config/tsconfig.json'])
const knip = ['--config', '.config/knip.json', '--no-progress', '--no-config-hints']
export const unused = command('unused files, exports, dependencies (knip)', 'node_modules/.bin/knip', knip)

export const linted: Check = {
  name: 'lint and boundaries',
  run: () => ({ problems: [...lint(), ...ungoverned().map((folder) => `${folder}: no area in .config/boundaries.ts governs it`)] }),
}
