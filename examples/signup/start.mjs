import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { createServer, preview } from 'vite'
import { CONSENT_PORT, PAGE_ORIGIN, PAGE_PORT } from './ports.mjs'

/** Starts the consent server and, once it listens, the page; Ctrl-C ends both. `--dev` serves the page from source. */
const consent = spawn('unticked', ['serve'], { stdio: ['ignore', 'pipe', 'inherit'], shell: false })
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
    console.log(`consent server on port ${CONSENT_PORT}, data in .unticked/`)
    console.log(`ready ${PAGE_ORIGIN}`)
  } catch (error) {
    const busy = String(error).includes('already in use')
    console.error(busy ? `Port ${PAGE_PORT} is in use. Stop what uses it, or choose another: PORT=5174 npm start` : error)
    process.exitCode = 1
    consent.kill('SIGTERM')
  }
}
