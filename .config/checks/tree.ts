import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Every file that is or would be committed, by its path from the root. */
export function files(pattern = /./): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 })
  return listed.split('\n').filter((path) => path && pattern.test(path) && existsSync(ROOT + path))
}

/** Source that ships: no tests, no fixtures, nothing generated. */
export const SHIPPED = /^packages\/[^/]+\/src\/(?!.*\.test\.|(?:.*\/)?(?:fixtures|test-support|generated)\/).*\.tsx?$/

/** Lines of files that match, as `path:line: text`. */
export function grep(paths: readonly string[], wanted: RegExp): string[] {
  return paths.flatMap((path) =>
    readFileSync(ROOT + path, 'utf8')
      .split('\n')
      .flatMap((line, at) => (wanted.test(line) ? [`${path}:${at + 1}: ${line.trim().slice(0, 120)}`] : [])),
  )
}
