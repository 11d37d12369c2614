import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brokenLine } from '../config/broken-line.ts'

const CHILD_MS = 10_000
/** Node puts the place before the line that it cannot parse. */
const PLACE = /^(file:\/\/\S+|\S.*):(\d+)\r?\n/
/** The first frame of an error that Node found while it parsed and linked. */
const BEFORE_RUNNING = /^\s+at [^\n]*\(node:internal\//
const JSON_FILE = /^(.+\.json): /i

/** A file as seen from here; the configuration itself is named already. */
function named(path: string, config: string): string {
  return path === config ? '' : `${relative('', path)}, `
}

/**
 * Where a module that is not even parsed goes wrong. An error that is caught does not hold it, and one that ends a process prints
 * it; nothing of the configuration runs there, since it is parsed first.
 */
function placeOf(config: string): string {
  const { stderr } = spawnSync(process.execPath, [config], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', timeout: CHILD_MS })
  const [, file, line] = PLACE.exec(stderr) ?? []
  if (!file) return ''
  return `${named(file.startsWith('file:') ? fileURLToPath(file) : file, config)}line ${line}: `
}

/** What is wrong with a configuration that could not be loaded, and in which line where it is no JavaScript or JSON. */
export function configFault(error: unknown, config: string): string {
  if (!(error instanceof Error)) return 'it throws something other than an error.'
  if (!(error instanceof SyntaxError)) return error.message
  const json = JSON_FILE.exec(error.message)?.[1]
  // the message itself quotes the file
  if (json) return `${named(json, config)}line ${brokenLine(readFileSync(json, 'utf8'))}: This is no JSON.`
  const [, frames = ''] = (error.stack ?? '').split(`${error.message}\n`)
  return BEFORE_RUNNING.test(frames) ? `${placeOf(config)}${error.message}.` : error.message
}
