import { existsSync, readFileSync } from 'node:fs'
import { StartupError } from '../refusal/startup-error.ts'
import type { Terminal } from './terminal.ts'

const LOOKS_LIKE_A_TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+/

async function read(source: string, terminal: Terminal): Promise<string> {
  if (source === '-') return terminal.readInput()
  return !LOOKS_LIKE_A_TOKEN.test(source) || existsSync(source) ? readFileSync(source, 'utf8') : source
}

/**
 * A token from a file, from standard input with `-`, or as it stands on the command line.
 * @throws {StartupError} `token_unreadable`
 */
export async function readTokenFrom(source: string, terminal: Terminal): Promise<string> {
  let token: string
  try {
    token = (await read(source, terminal)).trim()
  } catch (cause) {
    throw new StartupError('token_unreadable', 'The token cannot be read. Name a file that holds it, or - for standard input.', { cause })
  }
  // a pipe whose first half failed holds no forgery
  if (!token) throw new StartupError('token_unreadable', 'There is no token: what was read is empty. Check what should have written it.')
  return token
}

/** Claims that choose how to look at a token; nothing is believed before it is verified. */
export interface Glance {
  typ?: unknown
  iss?: unknown
  aud?: unknown
  iat?: unknown
  chl?: unknown
}

export function glance(token: string): Glance {
  const part = (at: number) => JSON.parse(Buffer.from(token.split('.')[at] ?? '', 'base64url').toString('utf8')) as object
  try {
    return { ...part(1), ...part(0) }
  } catch {
    return {}
  }
}
