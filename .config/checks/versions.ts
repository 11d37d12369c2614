// Prevents: a range in a package.json pulling a release that nobody has tried. `@vitest/coverage-v8` 5 beside vitest 4 and
// api-extractor's mislabelled `latest` both installed without a word. Peer dependencies are ranges by nature.
import { readFileSync } from 'node:fs'
import type { Check } from './check.ts'
import { files, ROOT } from './tree.ts'

/** `npm:name@1.2.3` is another version beside the one in use, to test against. */
const EXACT = /^(?:npm:[\w@/-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/

/** A workspace that exists to hold other versions than the rest uses. */
const OTHER_VERSIONS = /^\.config\/react-18\//

interface Manifest {
  name: string
  version: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

export const versions: Check = {
  name: 'versions pinned exactly',
  run: () => {
    const manifests = files(/(?:^|\/)package\.json$/).map((path) => ({ path, ...(JSON.parse(readFileSync(ROOT + path, 'utf8')) as Manifest) }))
    const own = new Map(manifests.map(({ name, version }) => [name, version]))
    const seen = new Map<string, string>()
    const problems: string[] = []
    for (const { path, dependencies, devDependencies } of manifests) {
      for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
        if (!EXACT.test(version)) problems.push(`${path}: ${name} is "${version}". Pin one version.`)
        else if (own.has(name) && own.get(name) !== version) problems.push(`${path}: ${name} is ${version}, but this workspace has ${own.get(name)}.`)
        else if (OTHER_VERSIONS.test(path)) continue
        else if (seen.get(name) && seen.get(name) !== version) problems.push(`${path}: ${name} is ${version}, elsewhere ${seen.get(name)}.`)
        seen.set(name, version)
      }
    }
    return { problems }
  },
}
