import type { Decorator, Meta, StoryObj } from '@storybook/react-vite'
import { OptInPreferences } from '@unticked/react/preferences'
import '@unticked/react/preferences.css'
import { expect } from 'storybook/test'
import { boxOf } from '../support/act.ts'
import { preferencesWords, sayPreferences, withKept } from '../support/kept.ts'
import { notice } from '../support/notice.ts'
import { say, wordsOf } from '../support/words.ts'

const SERVER = '/t/preferences'
const ARRIVES = { timeout: 5000 }
const withPreferencesWords: Decorator = (Story, { args, globals }) => Story({ args: { ...args, ...wordsOf(globals), words: preferencesWords(globals) } })

/** What a person agreed to in this browser: when, in which words, and one button to stop each part of it. */
const meta = {
  title: 'Preferences/States',
  component: OptInPreferences,
  decorators: [withPreferencesWords],
  args: { ...wordsOf({}), words: preferencesWords({}), notice, server: SERVER, defaultCountry: 'NL' },
  argTypes: { heading: { control: 'inline-radio', options: ['h1', 'h2', 'h3'] } },
  beforeEach: withKept(SERVER, ['orders', 'offers']),
  parameters: {
    docs: {
      story: { height: '520px' },
      source: { code: '<OptInPreferences server="/consent/t/acme" notice={notice} locale="en" messages={en} words={enPreferences} />' },
    },
  },
} satisfies Meta<typeof OptInPreferences>
export default meta

type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

const wordOf = ({ globals }: Pick<Context, 'globals'>, ...word: Parameters<typeof sayPreferences> extends [unknown, ...infer Word] ? Word : never) =>
  sayPreferences(globals, ...word)
const offersOf = ({ globals }: Pick<Context, 'globals'>) => notice.wording[wordsOf(globals).locale as 'en'].offers.title
const find = (context: Context, key: Parameters<typeof wordOf>[1], slots?: Record<string, string>) =>
  context.canvas.findByRole('button', { name: wordOf(context, key, slots) }, ARRIVES)

export const Agreed: Story = {
  play: async (context) => {
    await expect(await find(context, 'stopOne', { title: offersOf(context) })).toBeEnabled()
    await expect(context.canvas.getByRole('heading', { level: 2, name: wordOf(context, 'title') })).toBeVisible()
    await expect(context.canvas.queryAllByRole('checkbox')).toHaveLength(0)
  },
}

/** One click, no question back. */
export const OneStopped: Story = {
  play: async (context) => {
    await context.userEvent.click(await find(context, 'stopOne', { title: offersOf(context) }))
    await expect(await context.canvas.findByText(`${offersOf(context)}: ${say(context.globals, 'withdrawn')}`, undefined, ARRIVES)).toBeVisible()
    await expect(context.canvas.getByText(wordOf(context, 'stopped'))).toBeVisible()
  },
}

export const AllStopped: Story = {
  play: async (context) => {
    await context.userEvent.click(await find(context, 'stopAll'))
    await expect(await context.canvas.findAllByText(wordOf(context, 'stopped'), undefined, ARRIVES)).toHaveLength(2)
  },
}

export const Empty: Story = {
  beforeEach: withKept(SERVER),
  play: async (context) => {
    await expect(await context.canvas.findByText(wordOf(context, 'none'), undefined, ARRIVES)).toBeVisible()
  },
}

/** Two consents, each in the words that it was given for. */
export const Several: Story = {
  beforeEach: withKept(SERVER, ['orders'], ['offers']),
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole('article', undefined, ARRIVES)).toHaveLength(2)
  },
}

/** The notice has a new version: what was agreed to goes on, and nothing is ticked for anyone. */
export const ChangedWords: Story = {
  args: { notice: { ...notice, version: '2' } },
  play: async (context) => {
    await expect(await context.canvas.findByText(wordOf(context, 'changed'), undefined, ARRIVES)).toBeVisible()
  },
}

export const Renewing: Story = {
  args: { notice: { ...notice, version: '2' } },
  play: async (context) => {
    await context.userEvent.click(await find(context, 'renew'))
    await expect(boxOf(context.canvas)).not.toBeChecked()
  },
}

/** The old number stops as soon as the new one is recorded. */
export const OtherNumber: Story = {
  play: async (context) => {
    await context.userEvent.click(await find(context, 'otherNumber'))
    await expect(context.canvas.getByText(wordOf(context, 'otherNumberHint'))).toBeVisible()
    await context.userEvent.click(await find(context, 'cancel'))
    await expect(await find(context, 'otherNumber')).toBeEnabled()
  },
}

export const RightToLeft: Story = { ...Agreed, globals: { locale: 'ar' } }

/** 320 pixels: nothing scrolls sideways. */
export const Narrow: Story = {
  args: { notice: { ...notice, version: '2' } },
  parameters: { ground: 'narrow' },
  play: async (context) => {
    await context.userEvent.click(await find(context, 'renew'))
    const ground = context.canvasElement.querySelector('.ground')!
    await expect(ground.scrollWidth).toBe(320)
  },
}
