import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { aliases } from '../aliases.ts'

/** Scripts of the pages that tests make up, by the name that they are loaded by. */
const SCRIPTS = {
  'opt-in': 'packages/core/src/dom/test-support/opt-in-script.ts',
  phone: 'packages/react/src/test-support/phone-script.tsx',
  'phone-late': 'packages/react/src/test-support/phone-late-script.ts',
}
const root = fileURLToPath(new URL('../..', import.meta.url))

/** Builds them as a shop would build its own: minified, in chunks. Once for a run, removed after it. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'unticked-engines-'))
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    resolve: { alias: aliases },
    build: {
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(SCRIPTS).map(([name, path]) => [name, join(root, path)])),
        output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  })
  provide('builtPages', folder)
  return () => rmSync(folder, { recursive: true })
}
