import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const PACKAGES = ['core', 'react', 'server']
const root = new URL('../', import.meta.url)

/** Every public subpath of every package, resolved to its source, so that tests and stories need no build. */
export const aliases = PACKAGES.flatMap((name) => {
  const { exports } = JSON.parse(readFileSync(new URL(`packages/${name}/package.json`, root), 'utf8')) as {
    exports: Record<string, { default: string } | string>
  }
  return Object.entries(exports).map(([subpath, target]) => {
    const built = typeof target === 'string' ? target : target.default
    const source = built.replace('./dist/', 'src/').replace(/\.js$/, '.ts')
    return {
      find: new RegExp(`^@unticked/${name}${subpath.slice(1).replaceAll('.', '\\.')}$`),
      replacement: fileURLToPath(new URL(`packages/${name}/${source}`, root)),
    }
  })
})
