import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../../.config/free-port.ts'
import { hearProcess } from '../../../.config/privacy/heard.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))

/** The example as `npm start -w examples/checkout` starts it, on a port of its own. */
export interface RunningShop {
  readonly origin: string
  stop(): void
}

export async function startShop(): Promise<RunningShop> {
  const port = await freePort()
  const shop = spawn(process.execPath, ['server.mjs'], { cwd: folder, env: { ...process.env, PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'] })
  shop.stderr!.pipe(process.stderr)
  hearProcess(shop)
  await Promise.race([once(shop.stdout!, 'data'), once(shop, 'exit').then(() => Promise.reject(new Error('The shop did not start.')))])
  return { origin: `http://localhost:${port}`, stop: () => void shop.kill() }
}
