import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ServerConfig } from '../config/define-server.ts'
import { openTenants, type Tenants } from '../config/tenant.ts'
import { readKeyFile } from '../keys/key-file.ts'
import { StartupError } from '../refusal/startup-error.ts'
import { DEFAULT_FOLDER } from '../store/open-store.ts'

/** The tenants with their keys, without opening the ledger and without making keys. */
export function tenantsOf(config: ServerConfig): Tenants {
  const { keys, store } = config
  if (keys && 'tenants' in keys) return openTenants(config, keys)
  const file = keys?.file ?? join(store?.folder ?? DEFAULT_FOLDER, 'keys.json')
  if (!existsSync(file)) throw new StartupError('keys_invalid', `There is no ${file} yet. The first "unticked serve" makes it.`)
  return openTenants(config, readKeyFile(file))
}
