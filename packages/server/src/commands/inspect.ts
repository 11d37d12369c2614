import { isRefusal } from '../refusal/refuse.ts'
import { readToken } from '../verify/read-token.ts'
import type { Terminal } from './terminal.ts'
import { readTokenFrom } from './token-source.ts'
import { visibleJson } from './visible.ts'

export interface InspectOptions {
  json: boolean
  /** Show the number too. */
  showNumber: boolean
}

interface Inspection {
  verified: false
  header: unknown
  payload: unknown
  /** The challenge inside an event. */
  challenge?: unknown
  disclosure?: unknown
  /** The code a strict reader refuses its form with. */
  refusedAs?: string
}

function decode(part: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

function payloadOf(jws: unknown): unknown {
  return typeof jws === 'string' ? decode(jws.split('.')[1]) : undefined
}

/** A number as far as it tells people apart: its beginning and its end. */
function masked(value: unknown): unknown {
  return typeof value === 'string' && value.length > 6 ? value.slice(0, 3) + '•'.repeat(value.length - 5) + value.slice(-2) : '•'
}

function disclosureOf(part: string, showNumber: boolean): unknown {
  const value = decode(part)
  return Array.isArray(value) && !showNumber ? ['…', value[1], masked(value[2])] : value
}

function formFault(token: string): string | undefined {
  try {
    readToken(token.includes('~') ? token : `${token}~`)
    return undefined
  } catch (error) {
    if (isRefusal(error)) return error.code
    throw error
  }
}

function inspection(token: string, showNumber: boolean): Inspection {
  const [jws = '', disclosed] = token.split('~')
  const [header, payload] = jws.split('.').map(decode)
  const challenge = payloadOf((payload as { chl?: unknown } | null)?.chl)
  const refusedAs = formFault(token)
  return {
    verified: false, header, payload,
    ...(challenge !== undefined && { challenge }),
    ...(disclosed && { disclosure: disclosureOf(disclosed, showNumber) }),
    ...(refusedAs && { refusedAs }),
  }
}

/** Shows what any token says, true or not. */
export async function inspect(source: string, { json, showNumber }: InspectOptions, terminal: Terminal): Promise<number> {
  const seen = inspection(await readTokenFrom(source, terminal), showNumber)
  const isReadable = seen.header !== null && seen.payload !== null && seen.payload !== undefined
  if (json) terminal.say(visibleJson(seen))
  else {
    terminal.say('NOT VERIFIED: this is what the token says, whoever made it. Use unticked verify to know.')
    for (const part of ['header', 'payload', 'challenge', 'disclosure'] as const) {
      if (seen[part] !== undefined) terminal.say(`\n${part}\n${visibleJson(seen[part])}`)
    }
    if (seen.disclosure !== undefined && !showNumber) terminal.say('\nThe number is hidden; --show-number shows it.')
    if (seen.refusedAs) terminal.say(`\nA strict reader refuses it: ${seen.refusedAs}.`)
  }
  return isReadable ? 0 : 1
}
