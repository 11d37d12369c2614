import type { ServerConfig } from '../config/define-server.ts'
import { tenantsOf } from './key-source.ts'
import type { Terminal } from './terminal.ts'

/** Prints the public keys: of the one tenant, or of each under its issuer. */
export function jwks(config: ServerConfig, terminal: Terminal): number {
  const sets = [...tenantsOf(config).values()].map(({ issuer, keys }) => [issuer, keys.jwks] as const)
  terminal.say(JSON.stringify(sets.length === 1 ? sets[0]![1] : Object.fromEntries(sets), null, 2))
  return 0
}
