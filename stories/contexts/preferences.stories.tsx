import type { Meta, StoryObj } from '@storybook/react-vite'
import { OptInPreferences } from '@unticked/react/preferences'
import '@unticked/react/preferences.css'
import { expect } from 'storybook/test'
import { preferencesWords, withKept } from '../support/kept.ts'
import { notice } from '../support/notice.ts'
import { wordsOf } from '../support/words.ts'
import './card.css'

const SERVER = '/t/account'

/** A page of an account, on which messages are one thing among others. */
const meta = {
  title: 'Contexts/Account preferences',
  component: OptInPreferences,
  args: { ...wordsOf({}), words: preferencesWords({}), notice, server: SERVER, defaultCountry: 'NL' },
  beforeEach: withKept(SERVER, ['orders', 'offers']),
  render: (args, { globals }) => (
    <main className="card">
      <h1>Acme</h1>
      <label className="field">
        E-mail
        <input type="email" autoComplete="email" defaultValue="ada@example.com" />
      </label>
      <OptInPreferences {...args} {...wordsOf(globals)} words={preferencesWords(globals)} />
    </main>
  ),
  parameters: { docs: { story: { height: '760px' } } },
} satisfies Meta<typeof OptInPreferences>
export default meta

type Story = StoryObj<typeof meta>

export const Account: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('article', undefined, { timeout: 5000 })).toBeVisible()
    await expect(canvas.getAllByRole('heading').map(({ tagName }) => tagName)).toEqual(['H1', 'H2', 'H3'])
  },
}

export const Dark: Story = { ...Account, globals: { theme: 'dark' } }
