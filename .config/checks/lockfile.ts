// Prevents: a lock that `npm ci` refuses on a clean clone while every machine that has node_modules is content. It happened when the
// registry lacked a tool's native part for another platform: npm wrote the lock without it and said nothing.
import { readFileSync } from 'node:fs'
import type { Check } from './check.ts'
import { ROOT } from './tree.ts'

interface Locked {
  version?: string
  link?: boolean
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/

/** The entry that Node would find from a package's folder. */
function resolve(packages: Record<string, Locked>, from: string, name: string): Locked | undefined {
  const folders = from.split('/node_modules/')
  const tried = folders.map((_, level) => [...folders.slice(0, folders.length - level), name].join('/node_modules/'))
  const path = [...tried, `node_modules/${name}`].find((candidate) => candidate in packages)
  return path === undefined ? undefined : packages[path]
}

export const lockfile: Check = {
  name: 'the lock is whole',
  run: () => {
    const { packages } = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8')) as { packages: Record<string, Locked> }
    const problems = Object.entries(packages).flatMap(([from, { dependencies, optionalDependencies }]) =>
      Object.entries({ ...dependencies, ...optionalDependencies }).flatMap(([name, wanted]) => {
        const found = resolve(packages, from, name)
        const right = found && (found.link || !EXACT.test(wanted) || found.version === wanted)
        return right ? [] : [`${from || 'the root'} wants ${name} ${wanted}, the lock has ${found?.version ?? 'none'}: take a version that is whole`]
      }),
    )
    return { problems }
  },
}
