import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { createServer, preview } from 'vite'
import { CONSENT_PORT, PAGE_ORIGIN, PAGE_PORT } from './ports.mjs'

/**
 * Starts the consent server and, once it listens, the page; Ctrl-C ends both. `--dev` serves the page from source.
 * The server is in a process group of its own, so that a terminal's Ctrl-C reaches it once, through here.
 */
const consent = spawn('unticked', ['serve'], { stdio: ['ignore', 'pipe', 'pipe'], detached: true })
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

const advise = (/** @type {number} */ port, /** @type {string} */ choice) =>
  `Port ${port} is in use. Stop what uses it, or choose another: ${choice} npm start`

// the server's own advice is an option of its command line, which is not the one that was typed
createInterface(consent.stderr).on('line', (line) => {
  console.error(line.includes(`Port ${CONSENT_PORT} is in use.`) ? advise(CONSENT_PORT, 'CONSENT_PORT=8788') : line)
})
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
    console.error(busy ? advise(PAGE_PORT, 'PORT=5174') : error)
    process.exitCode = 1
    consent.kill('SIGTERM')
  }
}
