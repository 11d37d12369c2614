import type { Meta, StoryObj } from '@storybook/react-vite'
import { OptIn } from '@unticked/react'
import { expect } from 'storybook/test'
import { insideRoot } from '../support/decorators.tsx'

/**
 * WhatsApp's logo and name. They never part at a line break; the name is always text, and the logo is hidden from screen readers
 * because the word beside it says the same. Its green is nowhere else: on white it has a contrast of 1.98 to 1.
 */
const meta = {
  title: 'Parts/Brand',
  component: OptIn.Brand,
  decorators: [insideRoot],
  parameters: { docs: { source: { code: '<OptIn.Brand />' } } },
} satisfies Meta<typeof OptIn.Brand>
export default meta

type Story = StoryObj<typeof meta>

export const Default: Story = {
  play: async ({ canvasElement }) => {
    const brand = canvasElement.querySelector<HTMLElement>('[data-part="brand"]')!
    await expect(brand).toHaveTextContent(/^WhatsApp$/)
    await expect(brand.querySelector('svg')).toHaveAttribute('aria-hidden', 'true')
    await expect(getComputedStyle(brand).whiteSpace).toBe('nowrap')
  },
}

/** It grows with the text around it. */
export const InLargeText: Story = {
  render: () => (
    <h2>
      On <OptIn.Brand />
    </h2>
  ),
  play: async ({ canvas, canvasElement }) => {
    const size = parseFloat(getComputedStyle(canvas.getByRole('heading')).fontSize)
    await expect(canvasElement.querySelector('svg')!.getBoundingClientRect().height).toBeGreaterThan(size)
  },
}
