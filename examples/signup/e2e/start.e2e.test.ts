import { createServer } from 'node:http'
import { once } from 'node:events'
import { afterAll, expect, test } from 'vitest'
import { freePort } from '../../../.config/free-port.ts'
import { newDataFolder, spawnExample, startExample } from './example.ts'

const data = newDataFolder()
/** The embedded ledger, whatever database the shell names. */
const place = { DATA_FOLDER: data.path, DATABASE_URL: '' }
afterAll(() => data.remove())

async function withBusyPort(work: (port: number) => Promise<void>): Promise<void> {
  const port = await freePort()
  const squatters = await Promise.all(
    ['127.0.0.1', '::1'].map(async (host) => {
      const server = createServer().listen(port, host)
      await once(server, 'listening')
      return server
    }),
  )
  await work(port).finally(() => squatters.forEach((server) => server.close()))
}

test('an interrupt ends the page and the server', async () => {
  const example = await startExample(place)
  expect((await fetch(example.origin)).status).toBe(200)
  expect(await example.interrupt()).toBe(0)
  await expect(fetch(example.origin)).rejects.toThrow()
  await expect(fetch(`http://127.0.0.1:${example.env.CONSENT_PORT}`)).rejects.toThrow()
})

test('a busy page port is said in one line', async () => {
  await withBusyPort(async (port) => {
    const { exited, output } = spawnExample({ PORT: String(port), CONSENT_PORT: String(await freePort()), ...place })
    expect(await exited).toBe(1)
    expect(output()).toContain(`Port ${port} is in use. Stop what uses it, or choose another: PORT=5174 npm start`)
    expect(output()).not.toContain('    at ')
  })
})

test('a busy server port is said in one line', async () => {
  await withBusyPort(async (port) => {
    const { exited, output } = spawnExample({ PORT: String(await freePort()), CONSENT_PORT: String(port), ...place })
    expect(await exited).toBe(1)
    expect(output()).toContain(`Port ${port} is in use. Stop what uses it, or choose another: CONSENT_PORT=8788 npm start`)
    expect(output()).not.toContain('--port')
    expect(output()).not.toContain('    at ')
  })
})

test.each(['PORT', 'CONSENT_PORT'])('a %s that is no number is one line', async (name) => {
  const { exited, output } = spawnExample({ [name]: 'http', ...place })
  expect(await exited).toBe(1)
  expect(output()).toBe(`${name} is not a number from 1 to 65535. Set another, or none: ${name}=${name === 'PORT' ? 5173 : 8787} npm start\n`)
})
