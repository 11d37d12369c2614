import type { Meta, StoryObj } from '@storybook/react-vite'
import { OptIn } from '@unticked/react'
import { expect, fn } from 'storybook/test'
import { insideRoot } from '../support/decorators.tsx'
import { say } from '../support/words.ts'

/** The button of the stand-alone form. Inside a form of yours, yours does the work. */
const meta = {
  title: 'Parts/Submit',
  component: OptIn.Submit,
  decorators: [insideRoot],
  args: { onClick: fn() },
  parameters: { docs: { source: { code: '<OptIn.Submit />' } } },
} satisfies Meta<typeof OptIn.Submit>
export default meta

type Story = StoryObj<typeof meta>

export const Default: Story = {
  play: async ({ args, canvas, globals, userEvent }) => {
    const button = canvas.getByRole('button', { name: say(globals, 'submit') })
    await expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
    await userEvent.click(button)
    await expect(args.onClick).toHaveBeenCalledOnce()
  },
}

export const OwnWords: Story = {
  args: { children: 'Keep me posted' },
  parameters: { docs: { source: { code: '<OptIn.Submit>Keep me posted</OptIn.Submit>' } } },
  play: ({ canvas }) => expect(canvas.getByRole('button', { name: 'Keep me posted' })).toHaveAttribute('type', 'submit'),
}
