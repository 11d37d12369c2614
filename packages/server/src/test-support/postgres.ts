import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where Debian puts PostgreSQL: a folder for each version. */
const VERSIONS = '/usr/lib/postgresql'

/** The newest PostgreSQL that is installed here. */
function newestBin(): string | undefined {
  if (!existsSync(VERSIONS)) return undefined
  const versions = readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a))
  return versions.map((version) => join(VERSIONS, version, 'bin')).find((bin) => existsSync(join(bin, 'pg_ctl')) && existsSync(join(bin, 'initdb')))
}

const BIN = newestBin()

/** Whether PostgreSQL is installed here; without it the tests that need it are skipped. */
export const hasPostgres = BIN !== undefined

function runAsOwner(command: string, args: readonly string[]): string {
  if (!BIN) throw new Error('PostgreSQL is not installed. Skip tests that need it where hasPostgres is false.')
  const path = join(BIN, command)
  const [file, all] = process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--', path, ...args]] : [path, args]
  return execFileSync(file as string, all as string[], { encoding: 'utf8', cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe'] })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

export interface TestPostgres {
  /** A new, empty database each time. */
  newDatabase(): string
  stop(): void
}

/** Starts a PostgreSQL of our own in a temporary folder, without syncing to disk. */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'unticked-pg-'))
  if (process.getuid?.() === 0) {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))) as [number, number]
    chownSync(folder, uid, gid)
  }
  const data = join(folder, 'data')
  const port = await freePort()
  runAsOwner('initdb', ['-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync', '-E', 'UTF8', '--locale=C'])
  const settings = `-p ${port} -k ${folder} -c fsync=off -c listen_addresses=127.0.0.1`
  runAsOwner('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start'])
  let databases = 0
  return {
    newDatabase() {
      const name = `test_${++databases}`
      runAsOwner('createdb', ['-h', folder, '-p', String(port), '-U', 'postgres', name])
      return `postgres://postgres@127.0.0.1:${port}/${name}`
    },
    stop() {
      runAsOwner('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
