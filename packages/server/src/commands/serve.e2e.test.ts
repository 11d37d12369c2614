import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { notice, ORIGIN } from '../test-support/notices.ts'

const binary = fileURLToPath(new URL('../../bin/unticked.js', import.meta.url))
const CONFIG = { publicUrl: 'http://localhost:5173/consent', port: 0, tenants: [{ id: 'acme', origins: [ORIGIN], notices: [notice] }] }

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unticked-serve-'))
  writeFileSync(join(folder, 'unticked.config.mjs'), `export default ${JSON.stringify(CONFIG)}`)
})
afterAll(() => rmSync(folder, { recursive: true }))

test('told to end, a server says that it is not ready, answers what still comes, and leaves no lock behind', async () => {
  const child = spawn(process.execPath, [binary, 'serve'], { cwd: folder, env: { ...process.env, DATABASE_URL: '' }, stdio: ['ignore', 'pipe', 'ignore'] })
  const exited = once(child, 'exit')
  let address = ''
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith('ready ')) address = `${line.slice('ready '.length)}/consent`
    if (address) break
  }
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  child.kill('SIGTERM')
  await expect.poll(async () => (await fetch(`${address}/readyz`)).json()).toMatchObject({ status: 503, code: 'stopping' })
  const keys = await fetch(`${address}/t/acme/.well-known/jwks.json`)
  expect([keys.status, keys.headers.get('connection')]).toEqual([200, 'close'])
  expect(await exited).toEqual([0, null])
  await expect(fetch(`${address}/readyz`)).rejects.toThrow()
  expect(existsSync(join(folder, '.unticked/pglite.lock'))).toBe(false)
})
