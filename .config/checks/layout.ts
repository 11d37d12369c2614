// Prevents: a stray file at the top level, a folder whose name says nothing, and a text that only makes sense on one machine:
// each was a thing newcomers tripped over, and none is seen by a compiler.
import type { Check } from './check.ts'
import { files, grep } from './tree.ts'

const TOP = /^(?:packages|stories|examples|package(?:-lock)?\.json|tsconfig\.base\.json|vite\.config\.ts|(?:README|CONTRIBUTING)\.md|LICENSE|\..+)$/
const EMPTY_NAME = /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\/|\.[a-z]+$)/
const MACHINE_PATH = /(?:^|[\s'"`(=])\/(?:work|home|Users|tmp)\/|\.\.\/shared\b/
const TEXT = /\.(?:[cm]?[jt]sx?|css|html|json|mdx?|ya?ml|svg|sh)$|^\.ci\/|^LICENSE$/
const EXCLUSIVE = /\b(?:it|test|describe)(?:\.\w+)*\.(?:only|skip|todo)\(/

export const layout: Check = {
  name: 'layout, names, paths',
  run: () => {
    const paths = files()
    const top = [...new Set(paths.map((path) => path.split('/')[0]!))]
    const text = files(TEXT).filter((path) => path !== 'package-lock.json')
    return {
      problems: [
        ...top.filter((name) => !TOP.test(name)).map((name) => `${name}: does not belong at the top level`),
        ...paths.filter((path) => EMPTY_NAME.test(path)).map((path) => `${path}: a folder or file is named by what it holds`),
        ...grep(text, MACHINE_PATH).map((line) => `${line} (a path of one machine)`),
        ...grep(files(/\.test\.tsx?$/), EXCLUSIVE).map((line) => `${line} (an exclusive or switched-off test)`),
      ],
    }
  },
}
