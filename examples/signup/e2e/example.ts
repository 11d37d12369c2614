import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../../.config/free-port.ts'
import { hearProcess } from '../../../.config/privacy/heard.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))
const START_MS = 30_000

/** Where the ledger is kept: a folder, and a PostgreSQL database if one is named. */
export interface DataPlace {
  DATA_FOLDER: string
  DATABASE_URL?: string
}

/** The example as `npm start` starts it, on ports and data of its own. */
export interface RunningExample {
  readonly origin: string
  readonly data: DataPlace
  readonly env: NodeJS.ProcessEnv
  /** Everything it printed so far. */
  output(): string
  /** Ends it as Ctrl-C does, and waits for both servers to be gone. */
  interrupt(): Promise<number | null>
}

export function newDataFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'unticked-signup-'))
  return { path: join(path, 'data'), remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Starts the built example in a process group of its own, so that an interrupt reaches all of it as in a terminal. */
export function spawnExample(env: NodeJS.ProcessEnv): { child: ChildProcess; output(): string; exited: Promise<number | null> } {
  const bin = fileURLToPath(new URL('../../../node_modules/.bin', import.meta.url))
  const child = spawn(process.execPath, ['start.mjs'], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: '', PATH: `${bin}:${process.env.PATH}`, ...env },
  })
  hearProcess(child)
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream!.on('data', (chunk: Buffer) => (printed += chunk))
  return { child, output: () => printed, exited: once(child, 'exit').then(([code]) => code as number | null) }
}

async function becomesReady(output: () => string, origin: string, exited: Promise<unknown>): Promise<void> {
  let gone = false
  void exited.then(() => (gone = true))
  for (const until = Date.now() + START_MS; !output().includes(`ready ${origin}\n`); await setTimeout(50)) {
    if (gone || Date.now() > until) throw new Error(`The example did not become ready:\n${output()}`)
  }
}

export async function startExample(data: DataPlace): Promise<RunningExample> {
  const [port, consentPort] = [await freePort(), await freePort()]
  const env = { PORT: String(port), CONSENT_PORT: String(consentPort), ...data }
  const origin = `http://localhost:${port}`
  const { child, output, exited } = spawnExample(env)
  await becomesReady(output, origin, exited)
  return {
    origin,
    data,
    env,
    output,
    interrupt() {
      process.kill(-child.pid!, 'SIGINT')
      return exited
    },
  }
}
