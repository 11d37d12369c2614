// Prevents: a table of the docs that shows as one line of bars. Storybook's compiler knows no tables, so they go through its `Markdown` block.
import { readFileSync } from 'node:fs'
import type { Check } from './check.ts'
import { files, ROOT } from './tree.ts'

const IN_MARKDOWN = /<Markdown>\{`[^]*?`\}<\/Markdown>/g

export const tables: Check = {
  name: 'tables in the docs',
  run: () => ({
    problems: files(/\.mdx$/)
      .filter((path) => /^\|/m.test(readFileSync(ROOT + path, 'utf8').replace(IN_MARKDOWN, '')))
      .map((path) => `${path} has a table outside <Markdown>: it would be shown as one line of bars`),
  }),
}
