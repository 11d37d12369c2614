import type { Meta, StoryObj } from '@storybook/react-vite'
import { OptIn } from '@unticked/react'
import { expect } from 'storybook/test'
import { typeNumber, UNDERSTOOD } from '../support/act.ts'
import { insideRoot } from '../support/decorators.tsx'

const code = `<OptIn.Phone>
  <OptIn.PhoneInput />
  <OptIn.Echo />
</OptIn.Phone>`

/** Says back which number was understood, to everybody: it is a live region. The number reads from left to right in every language. */
const meta = {
  title: 'Parts/Echo',
  component: OptIn.Echo,
  decorators: [insideRoot],
  render: (args) => (
    <OptIn.Phone>
      <div data-part="number">
        <OptIn.Country />
        <OptIn.PhoneInput />
      </div>
      <OptIn.Echo {...args} />
    </OptIn.Phone>
  ),
  parameters: { docs: { source: { code } } },
} satisfies Meta<typeof OptIn.Echo>
export default meta

type Story = StoryObj<typeof meta>

/** It keeps its line while nothing is understood, so that nothing below it moves. */
export const Silent: Story = {
  play: async ({ canvas }) => {
    const echo = canvas.getByRole('status')
    await expect(echo).toBeEmptyDOMElement()
    await expect(echo.getBoundingClientRect().height).toBeGreaterThan(16)
  },
}

export const Understood: Story = {
  play: async ({ canvas, globals }) => {
    const before = canvas.getByRole('status').getBoundingClientRect().height
    await typeNumber(canvas, globals)
    const number = canvas.getByText(UNDERSTOOD)
    await expect(number.tagName).toBe('BDI')
    await expect(getComputedStyle(number).direction).toBe('ltr')
    await expect(Math.abs(canvas.getByRole('status').getBoundingClientRect().height - before)).toBeLessThan(2)
  },
}
