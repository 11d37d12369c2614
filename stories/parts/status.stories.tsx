import type { Meta, StoryObj } from '@storybook/react-vite'
import type { OptInAction } from '@unticked/core'
import type { MessageKey } from '@unticked/core/locales'
import { OptIn } from '@unticked/react'
import { expect, waitFor } from 'storybook/test'
import { insideRoot } from '../support/decorators.tsx'
import { Send } from '../support/send.tsx'
import { say } from '../support/words.ts'

/** Where the opt-in stands, said once to everybody. It is empty while there is nothing to say. */
const meta = {
  title: 'Parts/Status',
  component: OptIn.Status,
  decorators: [insideRoot],
  parameters: { docs: { source: { code: '<OptIn.Status />' } } },
} satisfies Meta<typeof OptIn.Status>
export default meta

type Story = StoryObj<typeof meta>

const after = (key: MessageKey, kind: string | null, ...actions: OptInAction[]): Story => ({
  render: (args) => (
    <Send actions={actions}>
      <OptIn.Status {...args} />
    </Send>
  ),
  play: async ({ canvas, globals }) => {
    const status = canvas.getByRole('status')
    await waitFor(() => expect(status).toHaveTextContent(say(globals, key)))
    await expect(status.getAttribute('data-kind')).toBe(kind)
  },
})

export const Idle: Story = { play: ({ canvas }) => expect(canvas.getByRole('status')).toBeEmptyDOMElement() }
export const Signing = after('signing', 'progress', { type: 'sign' })
export const Sent = after('sent', 'success', { type: 'sent' })
export const Refused = after('notRecorded', 'problem', { type: 'refused', code: 'network' })
export const NotWithdrawn = after('notWithdrawn', 'problem', { type: 'not-withdrawn', code: 'network' })
/** A box was found ticked by nobody. */
export const TickRemoved = after('tickRemoved', null, { type: 'ticks-removed', purposes: ['orders'] })
