// Prevents: a style attribute or a string of HTML in what renders. The widget's pages run under `style-src 'self'` and
// `require-trusted-types-for 'script'`: the first is dropped without a word in server-rendered HTML, the second throws.
import type { Check } from './check.ts'
import { files, grep, SHIPPED } from './tree.ts'

const INLINE_STYLE = /\bstyle=|\bstyle:\s*\{|\.style\.|\.cssText\b|createElement\(['"]style['"]|setAttribute\(['"]style['"]|insertRule\(/
const HTML_STRING = /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|\bparseFromString\b/

export const markup: Check = {
  name: 'no inline style, no HTML strings',
  run: () => {
    const paths = files(SHIPPED).filter((path) => /^packages\/(core|react)\//.test(path))
    return { problems: [...grep(paths, INLINE_STYLE), ...grep(paths, HTML_STRING)] }
  },
}
