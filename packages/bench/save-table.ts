import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const README = fileURLToPath(new URL('../../README.md', import.meta.url))

/** Puts a table where the README keeps that bench's, in place of the last one. */
export function saveTable(bench: 'phone' | 'events', conditions: string, table: string): void {
  const place = new RegExp(`(?<=<!-- bench ${bench} -->\\n)[\\s\\S]*(?=<!-- /bench ${bench} -->)`)
  writeFileSync(README, readFileSync(README, 'utf8').replace(place, () => `${conditions}\n\n${table}\n`))
}
