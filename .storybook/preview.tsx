import { withThemeByDataAttribute } from '@storybook/addon-themes'
import type { Preview, ReactRenderer } from '@storybook/react-vite'
import '@unticked/react/styles.css'
import './preview.css'
import { Ground } from './ground.tsx'

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: { theme: 'light', locale: 'en', direction: 'ltr' },
  globalTypes: {
    locale: {
      description: 'Language of the widget',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [{ value: 'en', title: 'English' }, { value: 'nl', title: 'Nederlands' }],
      },
    },
    direction: {
      description: 'Direction of writing',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        dynamicTitle: true,
        items: [{ value: 'ltr', title: 'Left to right' }, { value: 'rtl', title: 'Right to left' }],
      },
    },
  },
  parameters: {
    a11y: { test: 'error' },
    layout: 'fullscreen',
    controls: { expanded: true, exclude: /^(notice|messages|locale|ref|key|server|submit|challenge|signer|audience|on[A-Z].*)$/ },
    docs: { toc: true, source: { type: 'code' } },
    options: { storySort: { order: ['Introduction', 'Anatomy', 'Theming', 'States', 'Contexts', 'Rules', 'Parts', 'Decisions'] } },
  },
  decorators: [
    (Story, { globals, parameters }) => (
      <Ground dir={globals.direction as 'ltr' | 'rtl'} width={parameters.ground as 'narrow' | undefined}>
        <Story />
      </Ground>
    ),
    withThemeByDataAttribute<ReactRenderer>({ themes: { light: 'light', dark: 'dark' }, defaultTheme: 'light', attributeName: 'data-theme' }),
  ],
}
export default preview
