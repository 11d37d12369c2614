import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AREAS, LEAVES, PURE, WITHOUT_DOM } from './boundaries.ts'

const require = createRequire(import.meta.url)
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TESTS = ['**/*.test.ts', '**/*.test.tsx', '**/test-support/**']
const MAX_DEPTH = 4
const DOM_VALUES = ['document', 'window', 'location', 'history', 'customElements', 'getComputedStyle', 'MutationObserver', 'IntersectionObserver']
const DOM_TYPES = [
  'Document', 'Window', 'Node', 'Element', 'HTMLElement', 'HTMLInputElement', 'HTMLSelectElement', 'HTMLFormElement', 'HTMLLabelElement',
  'ShadowRoot', 'SubmitEvent',
]
const NO_DOM = 'The DOM lives in core/dom only.'
const IMPURE = [
  { object: 'Date', property: 'now' },
  { object: 'Math', property: 'random' },
  { object: 'crypto', property: 'randomUUID' },
  { object: 'crypto', property: 'getRandomValues' },
]

const MAY_WRITE_TO_THE_CONSOLE = ['server/src/cli.ts', 'server/src/commands/terminal.ts', 'server/src/ports/logger.ts', 'react/src/guard-rails.ts'].map(
  (file) => `**/packages/${file}`,
)
const SHIPPED_RULES = { 'no-console': 'error', 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] }

interface Override {
  files: string[]
  excludeFiles?: string[]
  rules: Record<string, unknown>
}

const packageOf = (area: string) => area.split('/')[0]!
const folderOf = (area: string) => `packages/${packageOf(area)}/src${area.slice(packageOf(area).length)}`
const up = (levels: number) => '../'.repeat(levels)
const forbid = (group: string[], message: string) => ({ 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] })

/** An import is refused unless one of the area's own patterns lets it in; in a list of patterns the last match wins. */
function allowedFrom(area: string, depth: number): string[] {
  const inFolder = area.includes('/')
  const toPackageRoot = up(depth + (inFolder ? 1 : 0))
  const own = ['!./**', ...Array.from({ length: depth }, (_, level) => `!${up(level + 1)}**`)]
  const siblings = Object.keys(AREAS).filter((other) => packageOf(other) === packageOf(area) && other !== area && other.includes('/'))
  const reach = (other: string) => `${toPackageRoot || './'}${other.slice(packageOf(other).length + 1)}`
  const root = AREAS[area]!.includes(packageOf(area)) ? [`!${toPackageRoot}${packageOf(area) === 'core' ? '*.ts' : '**'}`] : []
  const granted = AREAS[area]!.filter((name) => name !== packageOf(area)).flatMap((name) => {
    if (name === 'node:*') return ['!node:*', '!node:*/**']
    if (name.startsWith('npm:')) return [`!${name.slice(4)}`, `!${name.slice(4)}/**`]
    if (packageOf(name) !== packageOf(area)) return [name.includes('/locales') ? `!@unticked/${name}/**` : '', `!@unticked/${name}`].filter(Boolean)
    return [`!${reach(name)}/**`]
  })
  return ['**', ...own, `${up(depth + 1)}**`, ...root, ...siblings.map((other) => `${reach(other)}/**`), ...granted, '**/[!.]*/../**', '**/./../**']
}

function boundary(area: string): Override[] {
  const depths = area === 'core' ? 1 : MAX_DEPTH
  return Array.from({ length: depths }, (_, depth) => ({
    files: [`**/${folderOf(area)}/${'*/'.repeat(depth)}*.{ts,tsx}`],
    excludeFiles: TESTS,
    rules: forbid(allowedFrom(area, depth), `${area} may not import this: see .config/boundaries.ts.`),
  }))
}

function leaves(): Override[] {
  const names = LEAVES.map((leaf) => leaf.split('/').at(-1)!)
  const reach = (name: string) => [`**/${name}/**`, `@unticked/${name}`, `@unticked/${name.replace(/s$/, '')}-*`]
  const message = 'Nothing imports stories, examples or bench: see .config/boundaries.ts.'
  return [
    { files: TESTS, rules: forbid(names.flatMap(reach), message) },
    ...LEAVES.map((leaf, at) => ({
      files: [`**/${leaf}/**/*.{ts,tsx,mjs}`],
      rules: forbid(names.filter((_, other) => other !== at).flatMap(reach), message),
    })),
  ]
}

const within = (areas: readonly string[], rules: Override['rules']): Override => ({
  files: areas.map((area) => `**/${folderOf(area)}/**/*.{ts,tsx}`),
  excludeFiles: TESTS,
  rules,
})

/** oxlint's configuration, derived from the boundaries. */
function lintConfig() {
  const areas = Object.keys(AREAS).toSorted((a, b) => a.split('/').length - b.split('/').length)
  return {
    plugins: ['react', 'jsx-a11y', 'typescript', 'import', 'unicorn'],
    categories: { correctness: 'error' },
    ignorePatterns: ['**/dist/**', '**/node_modules/**', '**/generated/**', '.storybook/static/**'],
    rules: {
      'no-console': 'off',
      'no-control-regex': 'off',
      'no-eval': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 300 }],
      'react/rules-of-hooks': 'error',
      'react/exhaustive-deps': 'error',
      'react/no-danger': 'error',
      'react/react-in-jsx-scope': 'off',
      // cannot see that a ref is handed on to be read later, or that the DOM is the truth here and is written to
      'react/refs': 'off',
      'react/immutability': 'off',
      // cannot see attributes that are spread; axe judges the rendered page
      'jsx-a11y/label-has-associated-control': 'off',
      // <output> takes phrasing content only; a receipt is a list
      'jsx-a11y/prefer-tag-over-role': 'off',
      'import/no-cycle': ['error', { ignoreTypes: true }],
      'typescript/no-explicit-any': 'error',
      'typescript/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 3 }],
      'typescript/consistent-type-imports': ['error', { disallowTypeAnnotations: true, fixStyle: 'inline-type-imports' }],
    },
    overrides: [
      { files: ['**/packages/*/src/**/*.{ts,tsx}'], excludeFiles: TESTS, rules: SHIPPED_RULES },
      { files: MAY_WRITE_TO_THE_CONSOLE, rules: { 'no-console': 'off' } },
      ...areas.flatMap(boundary),
      ...leaves(),
      within(WITHOUT_DOM, {
        'no-restricted-globals': ['error', ...DOM_VALUES.map((name) => ({ name, message: NO_DOM }))],
        'typescript/no-restricted-types': ['error', { types: Object.fromEntries(DOM_TYPES.map((name) => [name, NO_DOM])) }],
      }),
      within(PURE, { 'no-restricted-properties': ['error', ...IMPURE.map((name) => ({ ...name, message: 'Pass it in: this area is pure.' }))] }),
    ],
  }
}

/**
 * Runs oxlint.
 * @param folder what to lint
 * @returns one line per finding; none when all is well
 */
export function lint(folder = ROOT): string[] {
  const config = join(ROOT, 'node_modules/.cache/unticked/oxlint.json')
  mkdirSync(dirname(config), { recursive: true })
  writeFileSync(config, JSON.stringify(lintConfig(), undefined, 2))
  const oxlint = join(dirname(require.resolve('oxlint/package.json')), 'bin/oxlint')
  const args = [oxlint, '--config', config, '--format=unix', '--disable-nested-config', '.']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  const findings = stdout.split('\n').filter((line) => /^\S+:\d+:\d+: /.test(line))
  return status === 0 || findings.length ? findings : [`oxlint failed: ${stdout}${stderr}`]
}

/** Source folders that no boundary governs. */
export function ungoverned(): string[] {
  const names = readdirSync(join(ROOT, 'packages')).filter((name) => !LEAVES.includes(`packages/${name}`))
  return names.flatMap((name) => {
    if (!(name in AREAS)) return [`packages/${name}`]
    const source = join(ROOT, 'packages', name, 'src')
    const folders = readdirSync(source).filter((entry) => statSync(join(source, entry)).isDirectory())
    return name === 'core' ? folders.filter((folder) => !(`core/${folder}` in AREAS)).map((folder) => `packages/core/src/${folder}`) : []
  })
}
