// Prevents: an instruction file that names files which have moved. A newcomer believes it once and never again.
import { existsSync, readFileSync } from 'node:fs'
import type { Check } from './check.ts'
import { ROOT } from './tree.ts'

const GUIDES = ['CONTRIBUTING.md', 'README.md']
const PATH = /`((?:packages|examples|stories|\.config|\.ci|\.storybook)\/[^`\s<*]*)`/g
const SCRIPT = /\bnpm (?:run )?(start|test|check|storybook|bench|[a-z]+:[a-z]+)\b/g
const LINK = /\]\((?!https?:|#|mailto:)([^)\s#]+)/g

export const references: Check = {
  name: 'files and commands named in the guides',
  run: () => {
    const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { scripts: Record<string, string> }
    const problems = GUIDES.filter((guide) => existsSync(ROOT + guide)).flatMap((guide) => {
      const text = readFileSync(ROOT + guide, 'utf8')
      const paths = [...text.matchAll(PATH), ...text.matchAll(LINK)].map(([, path]) => path!).filter((path) => !existsSync(ROOT + path))
      const commands = [...text.matchAll(SCRIPT)].map(([, name]) => name!).filter((name) => !(name in scripts))
      return [...paths.map((path) => `${guide}: ${path} does not exist`), ...commands.map((name) => `${guide}: there is no script "${name}"`)]
    })
    return { problems }
  },
}
