import type { Meta, StoryObj } from '@storybook/react-vite'
import { defineNotice } from '@unticked/core/notice'
import { checkContent } from '@unticked/core/policy'
import { OptIn } from '@unticked/react'
import { expect } from 'storybook/test'
import { notice } from '../support/notice.ts'
import { wordsOf } from '../support/words.ts'
import { Refusal, Rule } from './rule.tsx'

const business = { id: 'acme', name: 'Acme', privacyUrl: 'https://acme.example/privacy' }

/** A person can only agree to what they were told. So every purpose says in plain words what will arrive, and stands alone. */
const meta = {
  title: 'Rules/Wording',
  parameters: { docs: { story: { height: '360px' } } },
} satisfies Meta
export default meta

type Story = StoryObj<typeof meta>

export const NameWhatArrives: Story = {
  name: 'Do: name what arrives',
  render: (_, { globals }) => (
    <Rule verdict="do" says="List the things that will arrive, so that a person can picture them.">
      <OptIn.Root notice={notice} name="whatsapp" {...wordsOf(globals)}>
        <OptIn.Purpose purpose="orders" />
      </OptIn.Root>
    </Rule>
  ),
  play: ({ canvas }) => expect(canvas.getByRole('checkbox')).toHaveAccessibleName(/receipts|bonnen/i),
}

export const VagueContent: Story = {
  name: 'Don’t: say only “messages”',
  render: () => (
    <Rule verdict="dont" says="Words that would fit any business tell nobody what they agree to.">
      <Refusal
        code={`defineNotice({ …, wording: { en: { news: { title: 'news', content: 'WhatsApp messages' } } } })`}
        run={() =>
          // Published pages leave this check to development, the build and the server's start; this page may be published.
          checkContent(
            defineNotice({
              id: 'vague',
              version: '1',
              business,
              purposes: [{ id: 'news', category: 'marketing' }],
              // @ts-expect-error the content names nothing, which the compiler sees as well
              wording: { en: { news: { title: 'news', content: 'WhatsApp messages' } } },
            }),
          )
        }
      />
    </Rule>
  ),
  play: ({ canvas }) => expect(canvas.getByText(/TypeError.*says only "WhatsApp messages"/)).toBeVisible(),
}

export const SharedBox: Story = {
  name: 'Don’t: share one box',
  render: () => (
    <Rule verdict="dont" says="Marketing never rides along with order updates: each can be refused alone.">
      <Refusal
        code={`purposes: [\n  { id: 'orders', category: 'utility' },\n  { id: 'orders', category: 'marketing' },\n]`}
        run={() =>
          defineNotice({
            id: 'shared',
            version: '1',
            business,
            purposes: [{ id: 'orders', category: 'utility' }, { id: 'orders', category: 'marketing' }],
            wording: { en: { orders: { title: 'order updates', content: 'receipts, delivery times and sales' } } },
          })
        }
      />
    </Rule>
  ),
  play: ({ canvas }) => expect(canvas.getByText(/TypeError.*purpose "orders" twice/)).toBeVisible(),
}
