import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { brokenLine } from '../config/broken-line.ts'
import type { IdSource } from '../ports/id-source.ts'
import { StartupError } from '../refusal/startup-error.ts'
import { newTenantKeys, type KeySet } from './key-set.ts'

const OWNER_ONLY = 0o600
const OTHERS = 0o077

function parse(path: string): Partial<KeySet> | null {
  let text: string | undefined
  try {
    text = readFileSync(path, 'utf8')
    return JSON.parse(text) as KeySet | null
  } catch {
    // the message of JSON.parse quotes the file
    const why = text === undefined ? 'cannot be read' : `is no JSON from line ${brokenLine(text)} on`
    throw new StartupError('keys_invalid', `${path} ${why}. Mend it, or restore it from a backup.`)
  }
}

/**
 * Reads a key file.
 * @throws {StartupError} `keys_exposed` when others than its owner may read it, `keys_invalid` when it is not a key file
 */
export function readKeyFile(path: string): KeySet {
  if (process.platform !== 'win32' && statSync(path).mode & OTHERS) {
    throw new StartupError('keys_exposed', `${path} can be read by others. Run: chmod 600 ${path}`)
  }
  const keys = parse(path)
  if (keys && typeof keys.tenants === 'object') return keys as KeySet
  throw new StartupError('keys_invalid', `${path} is not a key file: it has no tenants. Restore it from a backup.`)
}

/** Writes beside the file and renames, so that a crash leaves the old keys whole. */
function writeKeyFile(path: string, keys: KeySet): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.new`
  writeFileSync(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: OWNER_ONLY, flag: 'w' })
  renameSync(draft, path)
}

/** The keys of these tenants from the file; keys that are missing are made and written down. */
export function keepKeyFile(path: string, tenants: readonly string[], at: Date, ids: IdSource): KeySet {
  const keys: KeySet = existsSync(path) ? readKeyFile(path) : { tenants: {} }
  const missing = tenants.filter((tenant) => !Object.hasOwn(keys.tenants, tenant))
  if (!missing.length) return keys
  const complete = { tenants: { ...keys.tenants, ...Object.fromEntries(missing.map((tenant) => [tenant, newTenantKeys(at, ids)])) } }
  writeKeyFile(path, complete)
  return complete
}
