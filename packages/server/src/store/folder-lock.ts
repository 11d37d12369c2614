import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { StartupError } from '../refusal/startup-error.ts'

const LOCK = 'pglite.lock'
const TAKEOVER = 'pglite.lock.takeover'

/** Who holds a folder. The start time tells a live holder from a stranger that was given the same pid. */
interface Holder {
  pid: number
  host: string
  /** Clock ticks since boot, from /proc; `null` where there is none. */
  started: string | null
}

/** Paths held by this process, where start times are unknown: its own pid in a file proves nothing after a restart in a container. */
const held = new Set<string>()

function startTime(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

function isAlive({ pid, host, started }: Holder, path: string): boolean {
  if (host !== hostname()) return true
  if (started !== null) return startTime(pid) === started
  if (pid === process.pid) return held.has(path)
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

function create(path: string, content: string): boolean {
  try {
    const file = openSync(path, 'wx', 0o600)
    writeSync(file, content)
    closeSync(file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return null
  }
}

function locked(folder: string, path: string, holder: Holder | null): never {
  const who = holder ? `process ${holder.pid} on ${holder.host}` : 'another process'
  throw new StartupError(
    'data_folder_locked',
    `${folder} is in use by ${who}. PGlite serves one process: stop that one first, or use PostgreSQL (DATABASE_URL). ` +
      `If you are certain that it is gone, delete ${path}.`,
  )
}

/** Removes a dead holder's lock. Only one process at a time may do so, and it looks again first. */
function takeOver(folder: string, path: string): void {
  const guard = join(folder, TAKEOVER)
  if (!create(guard, String(process.pid))) locked(folder, guard, null)
  try {
    const holder = readHolder(path)
    if (!holder || isAlive(holder, path)) locked(folder, path, holder)
    unlinkSync(path)
  } finally {
    unlinkSync(guard)
  }
}

/**
 * Takes a folder for this process, from a dead holder if need be, never from a live one.
 * @returns gives it back
 * @throws {StartupError} `data_folder_locked`
 */
export function holdFolder(folder: string): () => void {
  const path = resolve(folder, LOCK)
  const self: Holder = { pid: process.pid, host: hostname(), started: startTime(process.pid) }
  const content = JSON.stringify(self)
  if (!create(path, content)) {
    takeOver(folder, path)
    if (!create(path, content)) locked(folder, path, readHolder(path))
  }
  held.add(path)
  return () => {
    held.delete(path)
    if (readHolder(path)?.pid === process.pid) unlinkSync(path)
  }
}
