import { fileURLToPath } from 'node:url'
import { build, type InlineConfig, type Rolldown } from 'vite'
import { aliases } from '../../.config/aliases.ts'

export const BENCH = fileURLToPath(new URL('.', import.meta.url))
export const PAGES = `${BENCH}dist/pages/`
const SERVER = `${BENCH}dist/server/`
const ENTRY = 'virtual:entry'
const REACT = ['react', 'react-dom', 'react-dom/client', 'react/jsx-runtime']

/** What any page with React has: React, the bundler's own lines, and what measures. Everything else belongs to the subject. */
const OF_PAGE = /\/node_modules\/(?:react|react-dom|scheduler)\/|\/packages\/bench\/page\/|vite\/preload-helper|rolldown\/runtime/

export interface BuiltPage {
  readonly chunks: Rolldown.OutputChunk[]
  readonly assets: Rolldown.OutputAsset[]
}

function production(): InlineConfig {
  // Vite believes the environment, not the mode, when it chooses between a package's files for development and for production.
  process.env.NODE_ENV = 'production'
  return {
    configFile: false,
    root: BENCH,
    mode: 'production',
    logLevel: 'error',
    // Ours comes from its source, as in tests and stories. There is one React, and one libphonenumber-js for all who import it.
    resolve: { alias: aliases, dedupe: ['react', 'react-dom', 'libphonenumber-js'] },
  }
}

const entryOf = (id: string) => `
import { expose } from ${JSON.stringify(`${BENCH}page/bench.ts`)}
import { subject } from ${JSON.stringify(`${BENCH}subjects/${id}.tsx`)}
expose(subject)`

/**
 * Builds the page of one subject as an app would ship it.
 * @param write `false` builds in memory
 */
export async function buildPage(id: string, write = true): Promise<BuiltPage> {
  const { output } = (await build({
    ...production(),
    base: `/${id}/`,
    plugins: [
      {
        name: 'entry',
        resolveId: (source) => (source === ENTRY ? `\0${ENTRY}` : undefined),
        load: (source) => (source === `\0${ENTRY}` ? entryOf(id) : undefined),
      },
    ],
    build: {
      write,
      outDir: `${PAGES}${id}`,
      emptyOutDir: true,
      target: 'es2022',
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        input: { entry: ENTRY },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name]-[hash][extname]',
          codeSplitting: { groups: [{ name: 'page', test: OF_PAGE }] },
        },
      },
    },
  })) as Rolldown.RolldownOutput
  return {
    chunks: output.filter((file) => file.type === 'chunk'),
    assets: output.filter((file) => file.type === 'asset'),
  }
}

/** Whether a file belongs to every page alike. */
export const isOfPage = (fileName: string) => /^(?:page|rolldown-runtime)-/.test(fileName)

/** Builds a subject for Node; returns the module's path. */
export async function buildForServer(id: string): Promise<string> {
  await build({
    ...production(),
    ssr: { noExternal: true, external: REACT },
    build: {
      ssr: true,
      outDir: `${SERVER}${id}`,
      emptyOutDir: true,
      minify: true,
      rolldownOptions: { input: { subject: `${BENCH}subjects/${id}.tsx` }, output: { entryFileNames: '[name].js' } },
    },
  })
  return `${SERVER}${id}/subject.js`
}
