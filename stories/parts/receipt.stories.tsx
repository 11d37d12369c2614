import type { Meta, StoryObj } from '@storybook/react-vite'
import { OptIn } from '@unticked/react'
import { expect } from 'storybook/test'
import { Agreed } from '../support/agreed.tsx'
import { UNDERSTOOD } from '../support/act.ts'
import { withIssuer } from '../support/issuer.ts'
import { say } from '../support/words.ts'

const SERVER = '/t/receipt'
const REFUSING = '/t/receipt-refused'
const ARRIVES = { timeout: 5000 }

/** What was recorded, in plain words: to keep, and to take back. Until a receipt was verified it says where the consent stands. */
const meta = {
  title: 'Parts/Receipt',
  component: OptIn.Receipt,
  beforeEach: withIssuer(SERVER),
  render: (args, { globals }) => <Agreed server={SERVER} globals={globals}>{(optIn) => <OptIn.Receipt {...args} of={optIn} />}</Agreed>,
  argTypes: { of: { control: false }, heading: { control: 'inline-radio', options: ['h2', 'h3', 'h4'] } },
  parameters: { docs: { source: { code: '<OptIn.Receipt of={optIn} heading="h2" />' }, story: { height: '440px' } } },
} satisfies Meta<typeof OptIn.Receipt>
export default meta

type Story = StoryObj<typeof meta>

export const Default: Story = {
  args: { heading: 'h2' },
  play: async ({ canvas, globals }) => {
    await expect(await canvas.findByRole('heading', { level: 2, name: say(globals, 'receiptTitle') }, ARRIVES)).toBeVisible()
    await expect(canvas.getByText(UNDERSTOOD)).toBeVisible()
    await expect(canvas.getByRole('button', { name: say(globals, 'receiptDownload') })).toBeEnabled()
  },
}

/** Stopping is as easy as agreeing: one button, no question back. */
export const Withdrawn: Story = {
  play: async ({ canvas, globals, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: say(globals, 'receiptWithdraw') }, ARRIVES))
    await expect(await canvas.findByText(say(globals, 'withdrawn'), undefined, ARRIVES)).toBeVisible()
    await expect(canvas.queryByRole('button', { name: say(globals, 'receiptWithdraw') })).toBeNull()
  },
}

/** Where it could not be confirmed, the same event can be sent again. */
export const NotConfirmed: Story = {
  beforeEach: withIssuer(REFUSING, 'store_unavailable'),
  render: (args, { globals }) => <Agreed server={REFUSING} globals={globals}>{(optIn) => <OptIn.Receipt {...args} of={optIn} />}</Agreed>,
  play: async ({ canvas, globals }) => {
    await expect(await canvas.findByText(say(globals, 'notRecorded'), undefined, ARRIVES)).toBeVisible()
    await expect(canvas.getByRole('button', { name: say(globals, 'tryAgain') })).toBeEnabled()
    await expect(canvas.queryByRole('heading')).toBeNull()
  },
}
