import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { aliases } from './.config/aliases.ts'
import { chromiumLaunch } from './.config/chromium.ts'
import { otherVersions } from './.config/other-versions.ts'

process.env.STORYBOOK_DISABLE_TELEMETRY = '1'

/** Made anew for each project: Vitest writes the project's name into it. */
const chromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: chromiumLaunch }),
  instances: [{ browser: 'chromium' as const }],
})
const tests = (suffix: string) => [`{packages,examples,stories,.config}/**/*.${suffix}`]
const storybook = fileURLToPath(new URL('.storybook', import.meta.url))
/** One kind of test after the other: a browser that shares two cores with another is late for what a person would not notice. */
const after = (groupOrder: number) => ({ sequence: { groupOrder }, expect: { poll: { timeout: 5_000 } } })
const stories = (name: string, theme: string, order: number) => ({
  plugins: [storybookTest({ configDir: storybook, storybookScript: 'npm run storybook -- --ci', initialGlobals: { theme } })],
  test: { name, browser: chromium(), ...after(order) },
})
/** Made ready before the first test: found late, they would reload the page under a test. */
const optimizeDeps = {
  include: [
    'react', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'react-dom', 'react-dom/client', 'react-dom/server.browser', 'react-hook-form',
    '@testing-library/react', 'axe-core', '@conform-to/react', '@conform-to/react/future', '@tanstack/react-form', '@hookform/resolvers/standard-schema',
  ],
}
const shared = { resolve: { alias: aliases }, plugins: [react()] }

const dom = () => ({ ...shared, test: { name: 'dom', environment: 'jsdom', globals: true, include: tests('dom.test.{ts,tsx}') } })
const ssr = () => ({ ...shared, test: { name: 'ssr', environment: 'node', include: tests('ssr.test.tsx') } })
const browser = () => ({
  ...shared,
  optimizeDeps,
  test: { name: 'browser', include: tests('browser.test.{ts,tsx}'), browser: chromium(), fileParallelism: false, ...after(1) },
})

/** Where a test runs is said by its file name: x.test.ts, x.dom.test.tsx, x.browser.test.tsx, x.ssr.test.tsx, x.e2e.test.ts. */
export default defineConfig({
  resolve: { alias: aliases },
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'node',
          environment: 'node',
          // a database in the process takes up to ten seconds to start on a busy machine
          testTimeout: 20_000,
          hookTimeout: 60_000,
          include: tests('test.ts'),
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.{dom,browser,ssr,e2e,engines}.test.ts'],
        },
      },
      dom(),
      ssr(),
      browser(),
      ...otherVersions({ dom: dom(), ssr: ssr(), browser }),
      {
        ...shared,
        test: {
          name: 'e2e',
          environment: 'node',
          include: tests('e2e.test.ts'),
          setupFiles: '.config/privacy/each-test.ts',
          fileParallelism: false,
          // the few that ask for it, and wait more than they work
          maxConcurrency: 3,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          ...after(2),
        },
      },
      {
        ...shared,
        test: {
          name: 'engines',
          environment: 'node',
          include: tests('engines.test.ts'),
          globalSetup: '.config/engines/build-pages.ts',
          fileParallelism: false,
          // each browser is started once, and no file leaves anything behind
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
          ...after(5),
        },
      },
      stories('stories', 'light', 3),
      // Storybook's own test panel names the project itself, and knows one only.
      ...(process.env.VITEST_STORYBOOK ? [] : [stories('stories-dark', 'dark', 4)]),
    ],
  },
})
