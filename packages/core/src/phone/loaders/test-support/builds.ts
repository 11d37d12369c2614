import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import webpack from 'webpack'

/** A page that reads a number with the package as it is published. */
export const PAGE = fileURLToPath(new URL('page.mjs', import.meta.url))
const ROOT = fileURLToPath(new URL('../../../../../../', import.meta.url))

/** Bundles the page as `main.js` into the folder, to be served at the address. */
export async function withWebpack(path: string, publicPath: string): Promise<void> {
  const compiler = webpack({ mode: 'production', context: ROOT, entry: PAGE, output: { path, publicPath } })
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      const problems = stats?.toJson({ all: false, errors: true, warnings: true })
      const messages = [...problems?.errors ?? [], ...problems?.warnings ?? []].map(({ message }) => message)
      if (error || messages.length) reject(error ?? new Error(messages.join('\n')))
      else compiler.close(() => resolve())
    })
  })
}

/** Bundles the page as `main.js` into the folder, to be served at the address. */
export async function withVite(outDir: string, base: string): Promise<void> {
  const output = { entryFileNames: 'main.js' }
  await build({ configFile: false, root: ROOT, base, logLevel: 'silent', build: { outDir, rolldownOptions: { input: PAGE, output } } })
}
