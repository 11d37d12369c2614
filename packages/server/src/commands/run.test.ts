import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { grantClaims, newBrowser, signEvent, signGrant } from '../test-support/browser.ts'
import { notice, ORIGIN, TEL } from '../test-support/notices.ts'
import { page } from '../test-support/server.ts'
import { run } from './run.ts'

let folder: string
let config: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unticked-cli-'))
  config = join(folder, 'unticked.config.mjs')
  writeConfig({})
})
afterEach(() => rmSync(folder, { recursive: true }))

const ISSUER = 'http://localhost:5173/consent/t/acme'
const SOUND = { publicUrl: 'http://localhost:5173/consent', port: 0, tenants: [{ id: 'acme', origins: [ORIGIN], notices: [notice] }] }
const writeConfig = (changes: object) => writeFileSync(config, `export default ${JSON.stringify({ ...SOUND, ...changes })}`)

/** Runs a command line; `during` happens while it serves. */
async function command(args: string[], { input = '', during }: { input?: string; during?: (url: string) => Promise<void> } = {}) {
  const said: string[] = []
  const complained: string[] = []
  let stop = () => {}
  const stopped = new Promise<void>((resolve) => (stop = resolve))
  const code = await run([...args, '--config', config], {
    say(line) {
      said.push(line)
      if (line.startsWith('ready ')) void Promise.resolve(during?.(line.slice(6))).finally(stop)
    },
    complain: (line) => void complained.push(line),
    readInput: async () => input,
    stopped: () => stopped,
  })
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}

test('serves, verifies what it recorded, prints its keys and finds the ledger sound', { timeout: 30_000 }, async () => {
  let token = ''
  let receipt = ''
  const served = await command(['serve', '--quiet'], {
    async during(url) {
      const behindProxy = (request: Request) => fetch(new Request(request.url.replace('http://localhost:5173', url), request))
      const visit = page(behindProxy, ISSUER)
      const browser = newBrowser()
      token = signGrant(browser, await visit.challenge(browser)).token
      receipt = (await visit.send(token)).body.receipt
    },
  })
  expect(served).toMatchObject({ code: 0, said: expect.stringContaining(`tenant acme: ${ISSUER}`) })
  expect(await command(['ledger', 'check'])).toMatchObject({ code: 0, said: expect.stringMatching(/1 event, chain head .*\nThe ledger is sound\./) })
  expect(JSON.parse((await command(['jwks'])).said)).toMatchObject({ keys: [{ kty: 'EC', use: 'sig' }] })
  const verified = await command(['verify', '-'], { input: `${token}\n` })
  expect(verified).toMatchObject({ code: 0, said: expect.stringContaining('The grant is sound.') })
  expect(verified.said).not.toMatch(/\d{9}/)
  writeFileSync(join(folder, 'receipt.txt'), receipt)
  expect(await command(['verify', join(folder, 'receipt.txt')])).toMatchObject({ code: 0, said: expect.stringContaining('The receipt is sound.') })
  const unbound = signEvent(newBrowser(), { ...grantClaims(newBrowser(), { iat: Math.floor(Date.now() / 1_000), audience: ORIGIN }) })
  expect(await command(['verify', '-'], { input: unbound.token })).toMatchObject({ code: 1, said: expect.stringContaining('key_thumbprint') })
  const browser = newBrowser()
  const sound = signEvent(browser, grantClaims(browser, { iat: Math.floor(Date.now() / 1_000), audience: ORIGIN })).token
  expect(await command(['verify', '-'], { input: sound })).toMatchObject({ code: 0, said: expect.stringMatching(/bound by +notice/) })
  expect(await command(['verify', '-'], { input: token.replace('~', 'A~') })).toMatchObject({ code: 1, said: expect.stringContaining('Refused, ') })
})

test('a busy port is one line and exit code 1', async () => {
  const blocker = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => blocker.once('listening', resolve))
  const { port } = blocker.address() as AddressInfo
  const { code, complained } = await command(['serve', '--quiet', '--port', String(port)])
  expect([code, complained]).toEqual([1, `unticked: Port ${port} is in use. Stop what uses it, or choose another with --port.`])
  blocker.close()
})

describe('what is wrong is said in one line', () => {
  test('no configuration', async () => {
    rmSync(config)
    expect(await command(['check'])).toMatchObject({ code: 1, complained: expect.stringContaining('There is no') })
  })
  test('a configuration that cannot work', async () => {
    writeConfig({ tenants: [] })
    const { code, complained } = await command(['check'])
    expect([code, complained]).toEqual([1, expect.stringMatching(/cannot be used: .*no tenants/)])
    expect(complained.match(/unticked\.config\.mjs/g)).toHaveLength(1)
  })
  test('no keys yet', async () => {
    expect(await command(['jwks'])).toMatchObject({ code: 1, complained: expect.stringContaining('unticked serve') })
  })
  test.each(['dance', '', 'ledger', 'ledger burn', 'verify', 'serve now', 'serve --prot 1', 'verify event a b', 'inspect', 'inspect a b', 'serve --port x'])('unticked %s', async (line) => {
    expect((await command(line.split(' ').filter(Boolean))).code).toBe(2)
  })
})

test('a ledger that cannot be reached is not one that is damaged', async () => {
  writeConfig({ store: { databaseUrl: 'postgres://127.0.0.1:9/none' } })
  expect(await command(['ledger', 'check'])).toMatchObject({ code: 2, complained: expect.stringContaining('cannot be opened') })
})

test('a fault of ours says where it was, and not what it was about', async () => {
  const complained: string[] = []
  const say = () => {
    throw new RangeError(`no ${TEL}`)
  }
  const terminal = { say, complain: (line: string) => void complained.push(line), readInput: async () => 'a.b.c', stopped: async () => {} }
  expect(await run(['inspect', '-'], terminal)).toBe(2)
  expect(complained.join()).toMatch(/^unticked: .*\(RangeError\).*\n +at /)
  expect(complained.join()).not.toContain(TEL)
})

test('check lists what is offered where', async () => {
  const { code, said } = await command(['check'])
  expect(code).toBe(0)
  expect(said).toContain('notice signup 1, Acme: orders (utility), offers (marketing); in en, nl')
})

test('P9: check advises against marketing words in a purpose that is declared utility, and fails for nothing', async () => {
  const selling = { en: { ...notice.wording.en, orders: { title: 'order updates', content: 'receipts and special offers' } }, nl: notice.wording.nl }
  writeConfig({ tenants: [{ id: 'acme', origins: [ORIGIN], notices: [{ ...notice, wording: selling }] }] })
  const { code, said } = await command(['check'])
  expect(code).toBe(0)
  expect(said).toContain('    advice, P9 at wording.en.orders.content: "receipts and special offers" sounds like marketing')
  expect(said).toMatch(/\nThe configuration is sound\. The advice in it is for a person to weigh/)
})

test('--help is plain', async () => {
  expect(await command(['--help'])).toMatchObject({ code: 0, said: expect.stringContaining('unticked ledger check') })
})
