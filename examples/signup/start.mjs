import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { createServer, preview } from 'vite'
import { PAGE_ORIGIN, PAGE_PORT } from './ports.mjs'

/**
 * Starts the consent server and, once it listens, the page; Ctrl-C ends both. `--dev` serves the page from source.
 * The server is in a process group of its own, so that a terminal's Ctrl-C reaches it once, through here.
 */
const consent = spawn('unticked', ['serve'], { stdio: ['ignore', 'pipe', 'inherit'], detached: true })
/** @type {{ close(): Promise<void> } | undefined} */
let page

consent.once('error', (error) => {
  console.error(`The consent server did not start: ${error.message}. Run "npm run build" first.`)
  process.exitCode = 1
})
consent.once('exit', async (code) => {
  await page?.close()
  process.exitCode ||= code ?? 1
})
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => consent.kill(signal))

for await (const line of createInterface(consent.stdout)) {
  if (line.startsWith('ready ')) await openPage()
  else console.log(line)
}

async function openPage() {
  try {
    if (process.argv.includes('--dev')) page = await (await createServer()).listen()
    else page = await preview()
    console.log(`ready ${PAGE_ORIGIN}`)
  } catch (error) {
    const busy = String(error).includes('already in use')
    console.error(busy ? `Port ${PAGE_PORT} is in use. Stop what uses it, or choose another: PORT=5174 npm start` : error)
    process.exitCode = 1
    consent.kill('SIGTERM')
  }
}
