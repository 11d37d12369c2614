import { generateKeyPairSync } from 'node:crypto'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { hearProcess } from '../../../../.config/privacy/heard.ts'

const folder = fileURLToPath(new URL('../..', import.meta.url))
const cli = fileURLToPath(new URL('../../../../node_modules/.bin/unticked', import.meta.url))
const shiftedClock = new URL('shifted-clock.mjs', import.meta.url).href

/** The consent server as `unticked serve` runs it, in a process that can be killed. */
export class ConsentServer {
  readonly #env: NodeJS.ProcessEnv
  #child: ChildProcess | undefined
  #shiftMs = 0
  #rotations = 0
  output = ''

  constructor(env: { PORT: string; CONSENT_PORT: string; DATA_FOLDER: string }) {
    this.#env = { ...process.env, NODE_ENV: '', DATABASE_URL: '', ...env }
  }

  async start(): Promise<void> {
    const env = { ...this.#env, SHIFT_MS: String(this.#shiftMs), NODE_OPTIONS: `--import ${shiftedClock}` }
    const child = spawn(cli, ['serve'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#child = child
    hearProcess(child)
    await new Promise<void>((resolve, reject) => {
      const from = this.output.length
      const hear = (chunk: Buffer) => {
        this.output += chunk
        if (this.output.slice(from).includes('ready ')) resolve()
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('exit', (code) => reject(new Error(`The consent server ended with ${code}:\n${this.output.slice(from)}`)))
    })
  }

  /** As a power cut ends it: nothing is finished. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM')
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (!child || child.exitCode !== null) return
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }

  /** Starts again, later by the clock. */
  async restart(laterMs = 0): Promise<void> {
    await this.stop()
    this.#shiftMs += laterMs
    await this.start()
  }

  /** From the next start on, it signs with a new key; the old one still verifies. */
  rotateKey(): void {
    const path = `${this.#env.DATA_FOLDER}/keys.json`
    const keys = JSON.parse(readFileSync(path, 'utf8')) as { tenants: { acme: { signing: object[] } } }
    const { x, y, d } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })
    const { signing } = keys.tenants.acme
    signing.unshift({ kid: `2026-12-${++this.#rotations}`, crv: 'P-256', kty: 'EC', x, y, d })
    // a server keeps two at most
    signing.length = Math.min(signing.length, 2)
    writeFileSync(path, JSON.stringify(keys), { mode: 0o600 })
  }
}
