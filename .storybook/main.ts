import type { StorybookConfig } from '@storybook/react-vite'
import react from '@vitejs/plugin-react'
import { mergeConfig } from 'vite'
import { aliases } from '../.config/aliases.ts'

process.env.STORYBOOK_DISABLE_TELEMETRY = '1'

/** So that the published pages have the style sheet that the tests saw. */
const UNDERSTAND_LIGHT_DARK = ['chrome123', 'firefox120', 'safari17.5']

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-themes', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  // The other value of this option needs a compiler API that TypeScript 7 no longer has.
  typescript: { reactDocgen: 'react-docgen' },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      plugins: [hasReact(vite.plugins) ? [] : react()],
      resolve: { alias: aliases },
      build: { cssTarget: UNDERSTAND_LIGHT_DARK },
    }),
}
export default config

function hasReact(plugins: unknown): boolean {
  return [plugins].flat(Infinity).some((plugin) => String((plugin as { name?: string } | null)?.name).startsWith('vite:react'))
}
