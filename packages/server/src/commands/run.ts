import { parseArgs } from 'node:util'
import { check } from './check.ts'
import { sayFailure } from './failure.ts'
import { inspect } from './inspect.ts'
import { jwks } from './jwks.ts'
import { ledgerCheck } from './ledger-check.ts'
import { ledgerRebuild } from './ledger-rebuild.ts'
import { DEFAULT_CONFIG, loadConfig } from './load-config.ts'
import { serve } from './serve.ts'
import type { Terminal } from './terminal.ts'
import { USAGE } from './usage.ts'
import { TOKEN_KINDS, verify } from './verify.ts'

const NOT_STARTED = 1
const NOT_UNDERSTOOD = 2
const NOT_CHECKED = 2

/** Commands whose exit code 1 is an answer: where there is none, they end with another. */
const ANSWERING: readonly string[] = ['verify', 'inspect', 'ledger']

const OPTIONS = {
  config: { type: 'string', default: DEFAULT_CONFIG },
  port: { type: 'string' },
  quiet: { type: 'boolean', default: false },
  jwks: { type: 'string' },
  issuer: { type: 'string' },
  json: { type: 'boolean', default: false },
  'show-number': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

function parse(args: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  const port = values.port === undefined ? undefined : Number(values.port)
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) throw new TypeError('--port takes a number from 0 to 65535')
  return { ...values, port, positionals }
}

type Parsed = ReturnType<typeof parse>

function verifyCommand({ positionals, config, jwks: keys, issuer, json }: Parsed, terminal: Terminal): (() => Promise<number>) | null {
  const words = positionals.slice(1)
  const kind = words.length === 2 ? TOKEN_KINDS.find((name) => name === words[0]) : undefined
  const source = kind ? words[1] : words[0]
  if (source === undefined || words.length > (kind ? 2 : 1)) return null
  return () => verify(source, { kind, jwks: keys, issuer, json }, () => loadConfig(config), terminal)
}

/** The command these words name, or `null`. */
function commandOf(parsed: Parsed, terminal: Terminal): (() => Promise<number>) | null {
  const { positionals, config, port, quiet, json } = parsed
  const [command, subject, ...rest] = positionals
  if (command === 'verify') return verifyCommand(parsed, terminal)
  if (rest.length) return null
  const line = subject === undefined ? command : `${command} ${command === 'ledger' ? subject : '<token>'}`
  switch (line) {
    case 'serve':
      return async () => serve(await loadConfig(config), { port, quiet }, terminal)
    case 'check':
      return async () => check(await loadConfig(config), terminal)
    case 'jwks':
      return async () => jwks(await loadConfig(config), terminal)
    case 'ledger check':
      return async () => ledgerCheck(await loadConfig(config), terminal)
    case 'ledger rebuild':
      return async () => ledgerRebuild(await loadConfig(config), terminal)
    case 'inspect <token>':
      return async () => inspect(subject!, { json, showNumber: parsed['show-number'] }, terminal)
    default:
      return null
  }
}

/**
 * Runs one command line.
 * @returns the exit code: 0 done and sound, 1 not sound or not started, 2 not understood, or not to be checked
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let parsed: Parsed
  try {
    parsed = parse(args)
  } catch (error) {
    terminal.complain(`unticked: ${(error as Error).message}. See unticked --help.`)
    return NOT_UNDERSTOOD
  }
  if (parsed.help) {
    terminal.say(USAGE)
    return 0
  }
  const command = commandOf(parsed, terminal)
  if (!command) {
    terminal.complain(USAGE)
    return NOT_UNDERSTOOD
  }
  try {
    return await command()
  } catch (error) {
    sayFailure(error, parsed.json, terminal)
    return ANSWERING.includes(parsed.positionals[0]!) ? NOT_CHECKED : NOT_STARTED
  }
}
