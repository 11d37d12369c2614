import type { ServerConfig } from '../config/define-server.ts'
import { issuerOf } from '../config/tenant.ts'
import type { Terminal } from './terminal.ts'

/** Says what a configuration offers; it was checked when it was loaded. */
export function check({ publicUrl, tenants }: ServerConfig, terminal: Terminal): number {
  for (const { id, origins, notices, bearerKey } of tenants) {
    terminal.say(`tenant ${id}: ${issuerOf(publicUrl, id)}`)
    terminal.say(`  pages: ${origins.join(', ')}`)
    terminal.say(`  back ends: ${bearerKey ? 'with the bearer key' : 'none (no bearerKey)'}`)
    for (const { id: notice, version, business, purposes, wording } of notices) {
      const offered = purposes.map((purpose) => `${purpose.id} (${purpose.category})`).join(', ')
      terminal.say(`  notice ${notice} ${version}, ${business.name}: ${offered}; in ${Object.keys(wording).join(', ')}`)
    }
  }
  terminal.say('The configuration is sound.')
  return 0
}
