import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { randomIds } from '../ports/id-source.ts'
import { keepKeyFile, readKeyFile } from './key-file.ts'
import { newTenantKeys } from './key-set.ts'
import { openDisclosure, sealDisclosure } from './sealed-disclosure.ts'
import { openTenantKeys } from './tenant-keys.ts'

let folder: string
let path: string
const at = new Date('2026-11-23T10:00:00Z')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unticked-keys-'))
  path = join(folder, 'deep', 'keys.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('keys are made once, readable by their owner only, and kept', () => {
  const made = keepKeyFile(path, ['acme'], at, randomIds)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(made.tenants.acme!.signing[0]!.kid).toBe('2026-11-a')
  expect(keepKeyFile(path, ['acme'], at, randomIds)).toEqual(made)
})

test('a new tenant gets keys beside those that are there', () => {
  const { acme } = keepKeyFile(path, ['acme'], at, randomIds).tenants
  expect(keepKeyFile(path, ['acme', 'other'], at, randomIds).tenants).toEqual({ acme, other: expect.any(Object) })
  expect(Object.keys(readKeyFile(path).tenants)).toEqual(['acme', 'other'])
  expect(existsSync(`${path}.new`)).toBe(false)
})

test('a file that others can read is refused, with the command that mends it', () => {
  keepKeyFile(path, ['acme'], at, randomIds)
  chmodSync(path, 0o640)
  const exposed = expect.objectContaining({ code: 'keys_exposed', message: expect.stringContaining('chmod 600') })
  expect(() => keepKeyFile(path, ['acme'], at, randomIds)).toThrow(exposed)
})

test('a file that is no key file is refused, and its content is not quoted', () => {
  keepKeyFile(path, ['acme'], at, randomIds)
  writeFileSync(path, `${readFileSync(path, 'utf8').slice(0, -9)}secret`)
  try {
    readKeyFile(path)
    expect.unreachable()
  } catch (error) {
    expect(error).toMatchObject({ code: 'keys_invalid', message: expect.stringMatching(/keys\.json is no JSON from line \d+ on/) })
    expect(String(error)).not.toContain('secret')
  }
})

test('keys that cannot work are refused', () => {
  const sound = newTenantKeys(at, randomIds)
  const [signing] = sound.signing
  const broken = [
    { ...sound, signing: [] },
    { ...sound, tag: [{ version: 1, key: 'AAAA' }] },
    { ...sound, signing: [{ ...signing!, x: signing!.y }] },
  ]
  for (const keys of broken) expect(() => openTenantKeys('acme', keys)).toThrow(expect.objectContaining({ code: 'keys_invalid' }))
})

test('a sealed disclosure opens with its key and its event only', () => {
  const [key, leaf] = [randomIds.bytes(32), randomIds.bytes(32)]
  const sealed = sealDisclosure('WyJz', leaf, key, randomIds)
  expect(openDisclosure(sealed, leaf, key)).toBe('WyJz')
  expect(openDisclosure(sealed, randomIds.bytes(32), key)).toBeNull()
  expect(openDisclosure(sealed, leaf, randomIds.bytes(32))).toBeNull()
  expect(openDisclosure(sealed.subarray(0, 20), leaf, key)).toBeNull()
})
