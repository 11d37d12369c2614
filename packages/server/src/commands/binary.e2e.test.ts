import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newBrowser, signEvent, withdrawClaims } from '../test-support/browser.ts'

const binary = fileURLToPath(new URL('../../bin/unticked.js', import.meta.url))
const fixtures = fileURLToPath(new URL('../../../core/src/event/fixtures/', import.meta.url))
const read = <T>(path: string) => JSON.parse(readFileSync(fixtures + path, 'utf8')) as T
const { issuer, jwks } = read<{ issuer: string; jwks: object }>('context.json')
const grant = read<{ token: string; evh: string }>('valid/grant.json')
const { receipt } = read<{ receipt: string }>('receipt.json')

let folder: string
let keys: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unticked-binary-'))
  keys = join(folder, 'jwks.json')
  writeFileSync(keys, JSON.stringify(jwks))
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Run {
  code: number
  out: string
  err: string
}

function unticked(args: readonly string[], input = ''): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [binary, ...args], { cwd: folder }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err })
    })
    child.stdin!.end(input)
  })
}

describe('unticked verify, with public keys alone', () => {
  test('explains every step of a sound event, without its number', async () => {
    const { code, out, err } = await unticked(['verify', '-', '--jwks', keys], grant.token)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^The grant is sound\.\n/)
    expect(out.match(/✓/g)).toHaveLength(9)
    expect(out).toContain(grant.evh)
    expect(out).toContain('does not show who the person is')
    expect(out).not.toContain('612345678')
  })
  test('takes a file, or the token itself, of a kind that is named', async () => {
    const file = join(folder, 'event.txt')
    writeFileSync(file, `${grant.token}\n`)
    expect((await unticked(['verify', 'event', file, '--jwks', keys])).code).toBe(0)
    expect((await unticked(['verify', 'event', grant.token, '--jwks', keys])).code).toBe(0)
    expect(await unticked(['verify', 'receipt', file, '--jwks', keys])).toMatchObject({ code: 1, out: expect.stringContaining('receipt_invalid') })
  })
  test('explains a receipt, and whose it is not', async () => {
    const sound = await unticked(['verify', '-', '--jwks', keys], receipt)
    expect(sound).toMatchObject({ code: 0, out: expect.stringContaining('as number 1 of its ledger') })
    const other = await unticked(['verify', 'receipt', '-', '--jwks', keys, '--issuer', `${issuer}x`], receipt)
    expect(other).toMatchObject({ code: 1, out: expect.stringMatching(/✗ issuer +The receipt is of another issuer/) })
  })
  test('says which step failed, and that the later ones were not looked at', async () => {
    const forged = read<{ cases: { token: string }[] }>('invalid/signature_invalid.json').cases[0]!.token
    const { code, out } = await unticked(['verify', '-', '--jwks', keys], forged)
    expect(code).toBe(1)
    expect(out).toMatch(/^Refused, signature_invalid\.\n/)
    expect(out).toMatch(/✓ key .*\n {2}✗ signature .*\n {2}· claims +not looked at/)
  })
  test('speaks JSON', async () => {
    const { code, out } = await unticked(['verify', '-', '--jwks', keys, '--json'], grant.token)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ ok: true, kind: 'event', binding: 'challenge', eventHash: grant.evh, claims: { evt: 'grant' } })
    expect(out).not.toContain('612345678')
    const refused = await unticked(['verify', '-', '--jwks', keys, '--json'], 'x.y.z~')
    expect([refused.code, JSON.parse(refused.out)]).toEqual([1, expect.objectContaining({ ok: false, code: 'base64url_not_canonical' })])
  })
  test('takes keys from an address', async () => {
    const server = createServer((_, response) => response.end(JSON.stringify(jwks))).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`
    expect((await unticked(['verify', '-', '--jwks', address], receipt)).code).toBe(0)
    server.close()
  })
  test('says what it cannot use in one line', async () => {
    const none = await unticked(['verify', '-', '--jwks', join(folder, 'none.json')], receipt)
    expect(none).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^unticked: .*none\.json cannot be read as a key set\..*\n$/) })
    expect(await unticked(['verify', join(folder, 'none.txt'), '--jwks', keys])).toMatchObject({ code: 2, err: expect.stringContaining('cannot be read') })
    expect((await unticked(['verify'])).code).toBe(2)
  })
  test('ends otherwise where nothing could be checked than where something is wrong', async () => {
    const away = 'http://127.0.0.1:9/jwks.json'
    const unanswered = [['verify', folder, '--jwks', keys], ['verify', '-', '--jwks', keys], ['verify', grant.token, '--jwks', away], ['verify', grant.token], ['inspect', folder]]
    for (const args of unanswered) expect((await unticked(args)).code).toBe(2)
    expect((await unticked(['verify', '-', '--jwks', keys], `${grant.token}x`)).code).toBe(1)
  })
  test('says in JSON, too, why nothing could be checked', async () => {
    for (const command of ['verify', 'inspect']) {
      const { code, out, err } = await unticked([command, join(folder, 'none.txt'), '--json'])
      expect([code, err, JSON.parse(out)]).toEqual([2, '', { ok: null, code: 'token_unreadable', detail: expect.stringContaining('Name a file') }])
    }
    expect(JSON.parse((await unticked(['verify', grant.token, '--jwks', 'none.json', '--json'])).out)).toMatchObject({ ok: null, code: 'keys_invalid' })
  })
  test('is silent towards a reader that has seen enough', async () => {
    const child = spawn(process.execPath, [binary, 'verify', '-', '--jwks', keys], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] })
    child.stdout.destroy()
    let err = ''
    child.stderr.on('data', (part) => (err += part))
    child.stdin.end(grant.token)
    expect([...(await once(child, 'close')), err]).toEqual([0, null, ''])
  })
  test.runIf(existsSync('/dev/full'))('says that its answer cannot be written', async () => {
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [binary, 'verify', grant.token, '--jwks', keys], { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' })
    closeSync(full)
    expect([status, stderr]).toEqual([2, 'unticked: The output cannot be written (ENOSPC).\n'])
  })
  test('shows what a terminal would obey or hide, in prose and in JSON that stays the same', async () => {
    const name = 'Acme\u202emoc.live\u200b\u{e0041}'
    const browser = newBrowser()
    const claims = { ...withdrawClaims(browser, { iat: 1_795_428_000, aud: issuer }), biz: { id: 'acme', name } }
    const { token } = signEvent(browser, claims)
    const shown = 'Acme\\u202emoc.live\\u200b\\udb40\\udc41'
    for (const args of [['verify'], ['verify', '--json'], ['inspect'], ['inspect', '--json']]) {
      const { code, out } = await unticked([...args, '-', '--jwks', keys], token)
      expect([code, out]).toEqual([0, expect.stringContaining(shown)])
      expect(out).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u)
    }
    expect(JSON.parse((await unticked(['verify', '-', '--jwks', keys, '--json'], token)).out)).toMatchObject({ claims: { biz: { name } } })
  })
  test.each(readdirSync(`${fixtures}valid`).filter((name) => name !== 'grant-unbound.json'))('accepts the fixture %s', async (name) => {
    expect((await unticked(['verify', '-', '--jwks', keys], read<{ token: string }>(`valid/${name}`).token)).code).toBe(0)
  })
})

describe('unticked inspect', () => {
  test('shows what a token says, and that nobody vouches for it', async () => {
    const { code, out } = await unticked(['inspect', '-'], grant.token)
    expect(code).toBe(0)
    expect(out).toMatch(/^NOT VERIFIED/)
    for (const shown of ['"optin-event+jwt"', 'Acme', '"+31•••••••78"']) expect(out).toContain(shown)
    expect(out).not.toContain('612345678')
    expect((await unticked(['inspect', '-', '--show-number'], grant.token)).out).toContain('+31612345678')
  })
  test('shows what a strict reader refuses, too', async () => {
    const twice = read<{ cases: { token: string }[] }>('invalid/json_duplicate_key.json').cases[0]!.token
    expect(await unticked(['inspect', '-'], twice)).toMatchObject({ code: 0, out: expect.stringContaining('refuses it: json_duplicate_key') })
    const { code, out } = await unticked(['inspect', '-', '--json'], 'no token')
    expect([code, JSON.parse(out)]).toEqual([1, expect.objectContaining({ verified: false, refusedAs: 'token_shape' })])
  })
})

describe('unticked check', () => {
  const notices = '[\n  "a hunter2"\n  "b"\n]\n'
  test.each([
    ['in the configuration', 'unticked.config.mjs cannot be used: line 3: Unexpected', 'export default {\n  a: [1,\n}\n', ''],
    ['in a module of it', 'unticked.config.mjs cannot be used: notices.mjs, line 2: Unexpected', 'import "./notices.mjs"', 'const a =\n}\n'],
    ['in JSON of it', 'unticked.config.mjs cannot be used: notices.json, line 3: This is no JSON', 'import a from "./notices.json" with { type: "json" }', notices],
    ['in an import', 'unticked.config.mjs cannot be used: line 2: The requested module', '\nimport { a } from "./notices.mjs"', 'export const b = 1'],
  ])('names the line of what cannot be parsed %s', async (_, said, config, imported) => {
    writeFileSync(join(folder, 'unticked.config.mjs'), config)
    writeFileSync(join(folder, said.includes('json') ? 'notices.json' : 'notices.mjs'), imported)
    const { code, out, err } = await unticked(['check'])
    expect([code, out, err]).toEqual([1, '', expect.stringMatching(/^unticked: .+\.\n$/)])
    expect(err).toContain(said)
    expect(err).not.toContain('hunter2')
  })
})
