import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { defineServer, type ServerConfig } from '../config/define-server.ts'
import { StartupError } from '../refusal/startup-error.ts'
import { DEFAULT_FOLDER } from '../store/open-store.ts'
import { configFault } from './config-fault.ts'

export const DEFAULT_CONFIG = 'unticked.config.mjs'

/** Folders in a configuration file are meant from where it stands, wherever the command is started. */
function fromItsFolder({ store = {}, keys, ...config }: ServerConfig, home: string): ServerConfig {
  return {
    ...config,
    store: { ...store, folder: resolve(home, store.folder ?? DEFAULT_FOLDER) },
    ...(keys && { keys: 'file' in keys ? { file: resolve(home, keys.file) } : keys }),
  }
}

/**
 * Loads and checks a configuration.
 * @throws {StartupError} `config_missing` or `config_invalid`, with the reason
 */
export async function loadConfig(path: string): Promise<ServerConfig> {
  const file = resolve(path)
  if (!existsSync(file)) throw new StartupError('config_missing', `There is no ${path} here. Name your configuration with --config.`)
  try {
    const { default: config } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { default?: ServerConfig }
    if (!config) throw new TypeError('it has no default export. Write: export default defineServer({ … })')
    return fromItsFolder(defineServer(config), dirname(file))
  } catch (cause) {
    throw new StartupError('config_invalid', `${path} cannot be used: ${configFault(cause, file)}`, { cause })
  }
}
