import type { Notice } from '@unticked/core/notice'
import { checkNotice, PROFILES, type Finding } from '@unticked/core/policy'
import type { ServerConfig } from '../config/define-server.ts'
import { issuerOf } from '../config/tenant.ts'
import type { Terminal } from './terminal.ts'

const WHATSAPP = 'whatsapp-current'
const ASKED = new Set<string>(PROFILES[WHATSAPP].rules)

/** What WhatsApp's policy of today says to a notice that was accepted: a guess from its words, or somebody's duty, so it fails nothing. */
function adviceOn(notice: Notice): Finding[] {
  return checkNotice(notice, [WHATSAPP]).filter(({ rule }) => ASKED.has(rule))
}

/** Says what a configuration offers; it was checked when it was loaded. */
export function check({ publicUrl, tenants }: ServerConfig, terminal: Terminal): number {
  let advised = 0
  for (const { id, origins, notices, bearerKey } of tenants) {
    terminal.say(`tenant ${id}: ${issuerOf(publicUrl, id)}`)
    terminal.say(`  pages: ${origins.join(', ')}`)
    terminal.say(`  back ends: ${bearerKey ? 'with the bearer key' : 'none (no bearerKey)'}`)
    for (const notice of notices) {
      const offered = notice.purposes.map((purpose) => `${purpose.id} (${purpose.category})`).join(', ')
      terminal.say(`  notice ${notice.id} ${notice.version}, ${notice.business.name}: ${offered}; in ${Object.keys(notice.wording).join(', ')}`)
      for (const { rule, path, message } of adviceOn(notice)) {
        advised += 1
        terminal.say(`    advice, ${rule} at ${path}: ${message}`)
      }
    }
  }
  terminal.say(`The configuration is sound.${advised ? ' The advice in it is for a person to weigh; checkNotice knows more, by country.' : ''}`)
  return 0
}
