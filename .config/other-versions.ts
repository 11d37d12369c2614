import { fileURLToPath } from 'node:url'
import type { TestProjectInlineConfiguration } from 'vitest/config'

type Project = Extract<TestProjectInlineConfiguration, { test?: unknown }>
interface Kinds {
  readonly dom: Project
  readonly ssr: Project
  /** Made anew for each: Vitest writes into it. */
  readonly browser: () => Project
}

const react18 = fileURLToPath(new URL('react-18/node_modules/', import.meta.url))
const testingLibrary = fileURLToPath(new URL('../node_modules/@testing-library/react/dist/@testing-library/react.esm.js', import.meta.url))
const REACT_18 = [
  { find: /^(react(?:-dom)?)(?=$|\/)/, replacement: `${react18}$1` },
  // Its other half would require the React of the root.
  { find: /^@testing-library\/react$/, replacement: testingLibrary },
]
/** Beside the one in packages/react/package.json; what is tested here is what its peer range may say. */
const HOOK_FORMS = { 'react-hook-form-7.79': '7.79.0', 'react-hook-form-8': '8.0.0-beta.4' }
const OF_REACT = 'packages/react/src/**/*'

/** A project of the same kind, with other modules under the same names. */
function instead(base: Project, name: string, alias: { find: string | RegExp; replacement: string }[], include: string[], exclude: string[] = [], env = {}): Project {
  return {
    ...base,
    resolve: { ...base.resolve, alias: [...alias, ...((base.resolve?.alias ?? []) as typeof alias)] },
    test: {
      ...base.test,
      name,
      include,
      exclude: ['**/node_modules/**', ...exclude],
      env,
      // Node finds the version of the root by itself.
      server: { deps: { inline: [/@testing-library\/react/, /react-hook-form/] } },
    },
  }
}

/** The tests of @unticked/react again, with React 18 and with other versions of react-hook-form. */
export function otherVersions({ dom, ssr, browser }: Kinds): Project[] {
  return [
    instead(dom, 'react-18-dom', REACT_18, [`${OF_REACT}.dom.test.tsx`]),
    instead(ssr, 'react-18-ssr', REACT_18, [`${OF_REACT}.ssr.test.tsx`]),
    // The form matrix has rows that only React 19 knows, and so are server actions.
    instead(browser(), 'react-18-browser', REACT_18, [`${OF_REACT}.browser.test.tsx`], ['**/{form-matrix,server-action}.browser.test.tsx']),
    ...Object.entries(HOOK_FORMS).map(([name, version]) => {
      const include = ['packages/react/src/hook-form/*.browser.test.tsx', 'packages/react/src/form-matrix.browser.test.tsx']
      return instead(browser(), name, [{ find: 'react-hook-form', replacement: name }], include, [], { HOOK_FORM: version })
    }),
  ]
}
