import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { siWhatsapp } from 'simple-icons'

/** The module that holds the logo: simple-icons' drawing, unmodified. */
export const logoModule = `/**
 * WhatsApp's logo as redrawn by simple-icons, unmodified (made by scripts/build-logo.ts). The trademark is WhatsApp's:
 * before production, take the asset from ${siWhatsapp.source} and pass it as \`logo\`.
 */
export const LOGO_PATH =
  '${siWhatsapp.path}'
export const LOGO_COLOUR = '#${siWhatsapp.hex}'
`
export const logoFile = fileURLToPath(new URL('../src/parts/logo-path.ts', import.meta.url))

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(logoFile, logoModule)
