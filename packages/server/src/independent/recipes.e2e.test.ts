import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ServerJwk } from '../jws/public-key.ts'
import { newBrowser } from '../test-support/browser.ts'
import { createForge } from '../test-support/forge.ts'
import { verifyEvent } from '../verify/verify-event.ts'

const recipes = fileURLToPath(new URL('../../recipes/', import.meta.url))
const fixtures = fileURLToPath(new URL('../../../core/src/event/fixtures/', import.meta.url))
const read = <T>(path: string) => JSON.parse(readFileSync(fixtures + path, 'utf8')) as T
const { issuer, jwks } = read<{ issuer: string; jwks: { keys: ServerJwk[] } }>('context.json')
const valid = readdirSync(`${fixtures}valid`).filter((name) => name !== 'grant-unbound.json').map((name) => [name] as const)
const invalid = readdirSync(`${fixtures}invalid`).map((name) => [name.replace('.json', '')] as const)
/** What the page says these do not check, and what passes for it: form, spelling, and when an event arrived. */
const UNCHECKED: Partial<Record<string, readonly string[]>> = {
  challenge_expired: ['used in time, handed in after seven days'],
  claims_invalid: ['another version', 'a claim too many'],
  header_invalid: ['a member too many', 'the address of a key'],
  number_malformed: ['a national number', 'a number with a blank', 'a number with a line break'],
  time_out_of_range: ['three minutes ahead', 'a withdrawal from the future'],
}

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

const forge = createForge({ now: Math.floor(Date.now() / 1_000), issuer })
const yesterday = () => forge.challenge({ now: forge.now - 86_400 })
const prev = 'A'.repeat(43)

const TAKEN: readonly [what: string, exit: number, token: () => string][] = [
  ['a grant by the key its challenge names', 0, () => forge.grant({ chl: forge.challenge({ jkt: forge.browser.jkt }) }).token],
  ['a withdrawal whose challenge has expired', 0, () => forge.withdraw({ chl: yesterday() }).token],
  ['a withdrawal signed before its challenge', 0, () => forge.withdraw({ chl: forge.challenge(), iat: forge.now - 3_600 }).token],
]
const REFUSED: readonly [what: string, exit: number, token: () => string][] = [
  ['a grant whose challenge had expired', 1, () => forge.grant({ chl: yesterday() }).token],
  ['a renewal without a challenge', 1, () => forge.grant({ evt: 'renew', chl: null }).token],
  ['a grant that names nobody', 1, () => forge.grant({}, null).token],
  ['a renewal that names an event in place of the number', 1, () => forge.grant({ evt: 'renew', prev }, null).token],
  ['a withdrawal that names nobody', 1, () => forge.withdraw({}, null).token],
  ['a withdrawal by a key its challenge does not name', 1, () => forge.withdraw({ chl: forge.challenge({ jkt: prev }) }).token],
  ['a withdrawal on another page than its challenge', 1, () => forge.withdraw({ chl: forge.challenge({ origin: 'https://evil.example' }) }).token],
]

describe.each([
  ['jose', process.execPath, 'verify-with-jose.mjs', true, { ...UNCHECKED, typ_refused: ['capitals'] }],
  ['Python', 'python3', 'verify.py', has('python3'), { ...UNCHECKED, challenge_malformed: ['padding'] }],
] as const)('%s alone', (_, program, script, available, unchecked: typeof UNCHECKED) => {
  const verify = (token: string, name = 'event', { keys } = jwks) =>
    run(program, script, file(`${name}.txt`, token), file(`${name}.jwks.json`, JSON.stringify({ keys })), issuer)

  describe.skipIf(!available)('agrees with us', () => {
    test.each(valid)('about %s, and about its hash', async (name) => {
      const { token, evh } = read<{ token: string; evh: string }>(`valid/${name}`)
      const { code, out } = await verify(token)
      expect([code, out.trim().split('\n').at(-1)]).toEqual([0, `event hash  ${evh}`])
    })
    test.each(invalid)('that %s is none', async (code) => {
      const { cases } = read<{ cases: { what: string; token: string }[] }>(`invalid/${code}.json`)
      const codes = await Promise.all(cases.map(async ({ what, token }) => [what, (await verify(token, what)).code] as const))
      expect(codes.filter(([, exit]) => exit !== 1).map(([what]) => what)).toEqual(unchecked[code] ?? [])
    })
    test.each([...TAKEN, ...REFUSED])('about %s', async (what, exit, make) => {
      const token = make()
      expect(await verifyEvent(token, { issuer, jwks: forge.keys.jwks })).toMatchObject({ ok: exit === 0 })
      expect(await verify(token, what, forge.keys.jwks)).toMatchObject({ code: exit })
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
