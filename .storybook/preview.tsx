import { withThemeByDataAttribute } from '@storybook/addon-themes'
import type { Preview, ReactRenderer } from '@storybook/react-vite'
import '@unticked/react/styles.css'
import '@unticked/react/presets.css'
import './preview.css'
import { LANGUAGES, wordsOf } from '../stories/support/words.ts'
import { Ground } from './ground.tsx'
import { expectNothingHidden } from './nothing-hidden.ts'

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: { theme: 'light', locale: 'en', direction: 'auto', look: 'default', density: 'default', text: '100%' },
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
    look: {
      description: 'Preset: data-look',
      toolbar: {
        title: 'Look',
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [{ value: 'default', title: 'Default look' }, { value: 'contrast', title: 'High contrast' }, { value: 'plain', title: 'Plain: as the page' }],
      },
    },
    density: {
      description: 'Preset: data-density',
      toolbar: {
        title: 'Density',
        icon: 'component',
        dynamicTitle: true,
        items: [{ value: 'compact', title: 'Compact' }, { value: 'default', title: 'Default density' }, { value: 'spacious', title: 'Spacious' }],
      },
    },
    text: {
      description: 'Size of text, as a person may set it',
      toolbar: { title: 'Text size', icon: 'zoom', dynamicTitle: true, items: ['100%', '150%', '200%'] },
    },
  },
  parameters: {
    a11y: { test: 'error' },
    layout: 'fullscreen',
    controls: { expanded: true, exclude: /^(notice|messages|locale|id|hold|ref|key|server|submit|challenge|signer|audience|on[A-Z].*)$/ },
    // Each story in a frame of its own, where its play function can run without the others taking the focus.
    docs: { toc: true, source: { type: 'code' }, story: { inline: false, height: '260px' } },
    options: { storySort: { order: ['Introduction', 'Anatomy', 'Theming', 'Languages', 'States', 'Contexts', 'Phone field', 'Preferences', 'Rules', 'Parts', 'Decisions'] } },
  },
  // No story may look to the guard rails as if it hid something.
  afterEach: ({ canvasElement }) => (import.meta.env.MODE === 'test' ? expectNothingHidden(canvasElement) : undefined),
  decorators: [
    (Story, { globals, parameters }) => (
      <Ground theme={String(globals.theme)} dir={wordsOf(globals).messages.dir} width={parameters.ground as 'narrow' | undefined}
        look={String(globals.look)} density={String(globals.density)} text={String(globals.text)}>
        <Story />
      </Ground>
    ),
    withThemeByDataAttribute<ReactRenderer>({ themes: { light: 'light', dark: 'dark' }, defaultTheme: 'light', attributeName: 'data-theme' }),
  ],
}
export default preview
