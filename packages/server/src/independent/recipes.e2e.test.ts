import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ServerJwk } from '../jws/public-key.ts'
import { newBrowser } from '../test-support/browser.ts'

const recipes = fileURLToPath(new URL('../../recipes/', import.meta.url))
const fixtures = fileURLToPath(new URL('../../../core/src/event/fixtures/', import.meta.url))
const read = <T>(path: string) => JSON.parse(readFileSync(fixtures + path, 'utf8')) as T
const { issuer, jwks } = read<{ issuer: string; jwks: { keys: ServerJwk[] } }>('context.json')
const valid = readdirSync(`${fixtures}valid`).filter((name) => name !== 'grant-unbound.json').map((name) => [name] as const)
/** What changes bytes that are signed: everybody who checks signatures must refuse it. */
const FORGED = ['signature_invalid', 'key_thumbprint', 'challenge_signature', 'audience_mismatch', 'disclosure_mismatch', 'alg_refused'] as const

const has = (program: string) => spawnSync(program, [program === 'openssl' ? 'version' : '--version']).status === 0

let folder: string
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), `${content}\n`)
  return join(folder, name)
}
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unticked-recipes-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function run(program: string, ...args: string[]): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd: recipes }, (error, out) => resolve({ code: error ? Number(error.code) : 0, out }))
  })
}

describe.each([
  ['jose', process.execPath, 'verify-with-jose.mjs', true],
  ['Python', 'python3', 'verify.py', has('python3')],
] as const)('%s alone', (_, program, script, available) => {
  const verify = (token: string) => run(program, script, file('event.txt', token), file('jwks.json', JSON.stringify(jwks)), issuer)

  describe.skipIf(!available)('agrees with us', () => {
    test.each(valid)('about %s, and about its hash', async (name) => {
      const { token, evh } = read<{ token: string; evh: string }>(`valid/${name}`)
      const { code, out } = await verify(token)
      expect([code, out.trim().split('\n').at(-1)]).toEqual([0, `event hash  ${evh}`])
    })
    test.each(FORGED.map((code) => [code] as const))('that %s is none', async (code) => {
      for (const { what, token } of read<{ cases: { what: string; token: string }[] }>(`invalid/${code}.json`).cases) {
        if (what === 'no number' || what === 'a number that was not signed') continue
        expect([what, (await verify(token)).code]).toEqual([what, 1])
      }
    })
  })
})

describe('OpenSSL alone', () => {
  const { receipt } = read<{ receipt: string }>('receipt.json')
  const verify = (text: string, { x, y }: { x: string; y: string }) => run('sh', 'verify-receipt.sh', file('receipt.txt', text), x, y)

  test.skipIf(!has('openssl'))('agrees about the receipt, and refuses it under another key or another content', async () => {
    const sound = await verify(receipt, jwks.keys[0]!)
    expect(sound).toMatchObject({ code: 0, out: expect.stringMatching(/^Verified OK\n\{"iss":/) })
    expect((await verify(receipt, newBrowser().jwk)).code).toBe(1)
    const [header, payload, signature] = receipt.split('.') as [string, string, string]
    const changed = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('"seq":1', '"seq":2')).toString('base64url')
    expect((await verify(`${header}.${changed}.${signature}`, jwks.keys[0]!)).code).toBe(1)
  })
})
