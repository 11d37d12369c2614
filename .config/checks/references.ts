// Prevents: an instruction file that names files which have moved. A newcomer believes it once and never again.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Check } from './check.ts'
import { files, ROOT } from './tree.ts'

const GUIDE = /(?:^|\/)(?:CONTRIBUTING|README|SECURITY)\.md$/
const PATH = /`((?:packages|examples|stories|\.config|\.ci|\.storybook)\/[^`\s<*]*)`/g
const SCRIPT = /\bnpm (?:run )?(start|test|check|storybook|bench|[a-z]+:[a-z]+)\b/g
const LINK = /\]\((?!https?:|#|mailto:)([^)\s#]+)/g

export const references: Check = {
  name: 'files and commands named in the guides',
  run: () => {
    const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { scripts: Record<string, string> }
    const problems = files(GUIDE).flatMap((guide) => {
      const text = readFileSync(ROOT + guide, 'utf8')
      const linked = [...text.matchAll(LINK)].map(([, path]) => join(dirname(guide), path!))
      const paths = [...[...text.matchAll(PATH)].map(([, path]) => path!), ...linked].filter((path) => !existsSync(ROOT + path))
      const commands = [...text.matchAll(SCRIPT)].map(([, name]) => name!).filter((name) => !(name in scripts))
      return [...paths.map((path) => `${guide}: ${path} does not exist`), ...commands.map((name) => `${guide}: there is no script "${name}"`)]
    })
    return { problems }
  },
}
