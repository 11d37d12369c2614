// Prevents: the file that everything is added to. oxlint counts lines of code in .ts and .tsx; this counts the rest,
// and reports the median, which creeps up before any single file does.
import { readFileSync } from 'node:fs'
import type { Check } from './check.ts'
import { files, ROOT, SHIPPED } from './tree.ts'

const MAX_CSS_LINES = 450
const MAX_MEDIAN = 80
const MAX_CONTRIBUTING_LINES = 120
const MAX_DECISION_LINES = 50

const linesOf = (path: string) => readFileSync(ROOT + path, 'utf8').trimEnd().split('\n').length

export const length: Check = {
  name: 'file length',
  run: () => {
    const tooLong = (paths: string[], limit: number) =>
      paths.filter((path) => linesOf(path) > limit).map((path) => `${path}: ${linesOf(path)} lines, ${limit} at most`)
    const source = files(SHIPPED).map(linesOf).toSorted((a, b) => a - b)
    const median = source[Math.floor(source.length / 2)] ?? 0
    return {
      problems: [
        ...tooLong(files(/\.css$/), MAX_CSS_LINES),
        ...tooLong(files(/^CONTRIBUTING\.md$/), MAX_CONTRIBUTING_LINES),
        ...tooLong(files(/^stories\/decisions\/.*\.mdx$/), MAX_DECISION_LINES),
        ...(median > MAX_MEDIAN ? [`the median of ${source.length} source files is ${median} lines, ${MAX_MEDIAN} at most`] : []),
      ],
    }
  },
}
