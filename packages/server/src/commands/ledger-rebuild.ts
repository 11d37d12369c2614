import type { ServerConfig } from '../config/define-server.ts'
import { rebuildLedger } from '../create-server.ts'
import { quietLogger } from '../ports/logger.ts'
import type { Terminal } from './terminal.ts'

/** Makes what holds for each person anew from the events. */
export async function ledgerRebuild(config: ServerConfig, terminal: Terminal): Promise<number> {
  const rebuilt = await rebuildLedger({ ...config, logger: quietLogger })
  if (!rebuilt) {
    terminal.say('The events themselves are damaged, so nothing was rebuilt from them. Run: unticked ledger check')
    return 1
  }
  for (const { tenant, people } of rebuilt) terminal.say(`tenant ${tenant}: ${people} ${people === 1 ? 'person' : 'people'}`)
  terminal.say('What holds was made anew from the events.')
  return 0
}
