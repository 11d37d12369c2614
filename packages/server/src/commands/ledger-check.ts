import type { ServerConfig } from '../config/define-server.ts'
import { checkLedger } from '../create-server.ts'
import { FAULTS } from '../ledger/audit-row.ts'
import { quietLogger } from '../ports/logger.ts'
import type { Terminal } from './terminal.ts'

const MAX_FAULTS_SHOWN = 20

/** Checks the ledger and says what is wrong with which row. */
export async function ledgerCheck(config: ServerConfig, terminal: Terminal): Promise<number> {
  const { ok, tenants, faults } = await checkLedger({ ...config, logger: quietLogger })
  for (const { tenant, seq, kind } of faults.slice(0, MAX_FAULTS_SHOWN)) {
    terminal.say(`tenant ${tenant}${seq === null ? '' : `, event ${seq}`}: ${FAULTS[kind]}`)
  }
  if (faults.length > MAX_FAULTS_SHOWN) terminal.say(`and ${faults.length - MAX_FAULTS_SHOWN} more`)
  for (const { tenant, events, head } of tenants) terminal.say(`tenant ${tenant}: ${events} ${events === 1 ? 'event' : 'events'}, chain head ${head}`)
  terminal.say(ok ? 'The ledger is sound.' : 'The ledger is not sound. Keep it as it is, and compare with a backup and with receipts.')
  return ok ? 0 : 1
}
