import { install } from '../browser.ts'
import { chromium } from './chromium.ts'
import type { Engine } from './engine.ts'
import { firefox } from './firefox.ts'
import { webkit } from './webkit.ts'

export const engines: readonly Engine[] = [chromium, firefox, webkit]

/** The engines that are not here, after an attempt to install them. */
export function missingEngines(): Engine[] {
  const missing = () => engines.filter((engine) => !engine.isInstalled())
  for (const { name, packages } of missing()) install(name, packages)
  return missing()
}
