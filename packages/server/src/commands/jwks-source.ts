import { readFile } from 'node:fs/promises'
import type { Jwks } from '../jws/public-key.ts'
import { StartupError } from '../refusal/startup-error.ts'

const FETCH_MS = 10_000

async function read(source: string): Promise<unknown> {
  if (!/^https?:\/\//i.test(source)) return JSON.parse(await readFile(source, 'utf8'))
  const response = await fetch(source, { redirect: 'error', signal: AbortSignal.timeout(FETCH_MS) })
  if (!response.ok) throw new Error(`status ${response.status}`)
  return response.json()
}

const isKeySet = (value: unknown): value is Jwks => Array.isArray((value as Partial<Jwks> | null)?.keys)

/**
 * The public keys to verify with: a file that was saved, which needs no network, or an address.
 * @param issuer whose keys to take from what `unticked jwks` prints of several tenants
 * @throws {StartupError} `keys_invalid`
 */
export async function readJwks(source: string, issuer: string | undefined): Promise<Jwks> {
  try {
    const found = await read(source)
    const own = isKeySet(found) ? found : (found as Record<string, unknown> | null)?.[issuer ?? '']
    if (isKeySet(own)) return own
  } catch (cause) {
    throw new StartupError('keys_invalid', `${source} cannot be read as a key set. Save <issuer>/.well-known/jwks.json and name that file.`, { cause })
  }
  throw new StartupError('keys_invalid', `${source} holds no keys of that issuer. Save <issuer>/.well-known/jwks.json and name that file.`)
}
