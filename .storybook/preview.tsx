import { withThemeByDataAttribute } from '@storybook/addon-themes'
import type { Preview, ReactRenderer } from '@storybook/react-vite'
import '@unticked/react/styles.css'
import './preview.css'
import { LANGUAGES, wordsOf } from '../stories/support/words.ts'
import { Ground } from './ground.tsx'

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: { theme: 'light', locale: 'en', direction: 'auto' },
  globalTypes: {
    locale: {
      description: 'Language of the widget',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: LANGUAGES,
      },
    },
    direction: {
      description: 'Direction of writing',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        dynamicTitle: true,
        items: [{ value: 'auto', title: 'As the language' }, { value: 'ltr', title: 'Left to right' }, { value: 'rtl', title: 'Right to left' }],
      },
    },
  },
  parameters: {
    a11y: { test: 'error' },
    layout: 'fullscreen',
    controls: { expanded: true, exclude: /^(notice|messages|locale|id|hold|ref|key|server|submit|challenge|signer|audience|on[A-Z].*)$/ },
    // Each story in a frame of its own, where its play function can run without the others taking the focus.
    docs: { toc: true, source: { type: 'code' }, story: { inline: false, height: '260px' } },
    options: { storySort: { order: ['Introduction', 'Anatomy', 'Theming', 'Languages', 'States', 'Contexts', 'Phone field', 'Rules', 'Parts', 'Decisions'] } },
  },
  decorators: [
    (Story, { globals, parameters }) => (
      <Ground theme={String(globals.theme)} dir={wordsOf(globals).messages.dir} width={parameters.ground as 'narrow' | undefined}>
        <Story />
      </Ground>
    ),
    withThemeByDataAttribute<ReactRenderer>({ themes: { light: 'light', dark: 'dark' }, defaultTheme: 'light', attributeName: 'data-theme' }),
  ],
}
export default preview
