import type { Meta, StoryObj } from '@storybook/react-vite'
import { en } from '@unticked/core/locales/en'
import { defineNotice } from '@unticked/core/notice'
import { checkContent, checkMessages } from '@unticked/core/policy'
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

export const NoPrivacyNotice: Story = {
  name: 'Don’t: ask without a privacy notice',
  render: () => (
    <Rule verdict="dont" says="Who asks, and what happens with the number, can be read before anybody agrees.">
      <Refusal
        code={`business: { id: 'acme', name: 'Acme' }`}
        run={() =>
          defineNotice({
            id: 'private',
            version: '1',
            // @ts-expect-error the link is missing, which the compiler sees as well
            business: { id: 'acme', name: 'Acme' },
            purposes: [{ id: 'orders', category: 'utility' }],
            wording: { en: { orders: { title: 'order updates', content: 'receipts and delivery times' } } },
          })
        }
      />
    </Rule>
  ),
  play: ({ canvas }) => expect(canvas.getByText(/TypeError.*has no business.privacyUrl/)).toBeVisible(),
}

export const NoWayOut: Story = {
  name: 'Don’t: keep quiet on how to stop',
  render: () => (
    <Rule verdict="dont" says="Words of your own keep what the notice must say: who asks, on which channel, who delivers, and how to stop.">
      <Refusal
        code={`const words = defineLocale({ ...en, stop: 'You can change your mind.' })`}
        run={() => checkMessages({ ...en, stop: 'You can change your mind.' })}
      />
    </Rule>
  ),
  play: ({ canvas }) => expect(canvas.getByText(/TypeError.*have no "STOP" in "stop"/)).toBeVisible(),
}

export const NoChannel: Story = {
  name: 'Don’t: ask for messages in general',
  render: () => (
    <Rule verdict="dont" says="The statement names the channel. Agreeing to messages somewhere is agreeing to nothing in particular.">
      <Refusal
        code={`const words = defineLocale({ ...en, purposeTitle: 'Send me {title}' })`}
        run={() => checkMessages({ ...en, purposeTitle: 'Send me {title}' })}
      />
    </Rule>
  ),
  play: ({ canvas }) => expect(canvas.getByText(/TypeError.*leave \{whatsapp\} out of "purposeTitle"/)).toBeVisible(),
}
