import type { Meta, StoryObj } from '@storybook/react-vite'
import { OptIn } from '@unticked/react'
import { tick } from '@unticked/react/testing'
import { expect, waitFor } from 'storybook/test'
import { boxOf } from '../support/act.ts'
import { insideRoot } from '../support/decorators.tsx'
import { say } from '../support/words.ts'

/** One purpose: its box and its statement. Every purpose has a box of its own, so that each can be refused alone. */
const meta = {
  title: 'Parts/Purpose',
  component: OptIn.Purpose,
  decorators: [insideRoot],
  args: { purpose: 'orders' },
  argTypes: { purpose: { control: 'inline-radio', options: ['orders', 'offers'] } },
  parameters: { docs: { source: { code: '<OptIn.Purpose purpose="orders" />' } } },
} satisfies Meta<typeof OptIn.Purpose>
export default meta

type Story = StoryObj<typeof meta>

export const Default: Story = {
  play: async ({ canvasElement, canvas }) => {
    const row = canvasElement.querySelector('[data-part="purpose"]')!
    await expect(row).not.toHaveAttribute('data-ticked')
    const label = row.querySelector('label')!
    await expect(label.control).toBe(canvas.getByRole('checkbox'))
    await expect(label.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
  },
}

/** The row carries `data-ticked`, for a look of your own. */
export const Ticked: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    tick(boxOf(canvas, args.purpose))
    await waitFor(() => expect(canvasElement.querySelector('[data-ticked]')).toContainElement(canvas.getByRole('checkbox', { checked: true })))
  },
}

/** Two purposes: a thin rule keeps them apart. */
export const Two: Story = {
  render: () => (
    <>
      <OptIn.Purpose purpose="orders" />
      <OptIn.Purpose purpose="offers" />
    </>
  ),
  parameters: { docs: { source: { code: '<OptIn.Purpose purpose="orders" />\n<OptIn.Purpose purpose="offers" />' } } },
  play: async ({ canvas }) => {
    tick(boxOf(canvas, 'orders'))
    await expect(boxOf(canvas, 'orders')).toBeChecked()
    await expect(boxOf(canvas, 'offers')).not.toBeChecked()
  },
}

/** A script clicked the box, as some assistive tools do: the click was cancelled, the box has the focus, and what to do is said beside it. */
export const PressSpace: Story = {
  play: async ({ args, canvas, canvasElement, globals }) => {
    await waitFor(() => expect(canvasElement.querySelector('[data-part="press-space"]')).toBeEmptyDOMElement(), { timeout: 5000 })
    boxOf(canvas, args.purpose).click()
    await expect(boxOf(canvas, args.purpose)).toHaveFocus()
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(say(globals, 'pressSpace')))
  },
}
