import type { Meta, StoryObj } from '@storybook/react-vite'
import { OptIn } from '@unticked/react'
import { tick, untick } from '@unticked/react/testing'
import { expect } from 'storybook/test'
import { boxOf } from '../support/act.ts'
import { insidePurpose, insideRoot } from '../support/decorators.tsx'

const code = `<OptIn.Purpose purpose="orders">
  <OptIn.Checkbox />
  <OptIn.Statement />
</OptIn.Purpose>`

/** The box of one purpose: a native checkbox, empty at first. No prop, default or script can tick it. */
const meta = {
  title: 'Parts/Checkbox',
  component: OptIn.Checkbox,
  decorators: [insidePurpose, insideRoot],
  render: (args) => (
    <>
      <OptIn.Checkbox {...args} />
      <OptIn.Statement />
    </>
  ),
  parameters: { docs: { source: { code } } },
} satisfies Meta<typeof OptIn.Checkbox>
export default meta

type Story = StoryObj<typeof meta>

/** At least 24 pixels, and more where the text is larger. */
export const Empty: Story = {
  play: async ({ canvas }) => {
    const box = boxOf(canvas)
    await expect(box).not.toBeChecked()
    await expect(box).not.toBeRequired()
    await expect(box.getBoundingClientRect().width).toBeGreaterThanOrEqual(24)
  },
}

export const Ticked: Story = {
  play: async ({ canvas }) => {
    const box = boxOf(canvas)
    tick(box)
    await expect(box).toBeChecked()
    untick(box)
    await expect(box).not.toBeChecked()
    tick(box)
  },
}

/** The ring is ink with a gap, and is there for the keyboard alone. */
export const Focused: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab()
    await expect(boxOf(canvas)).toHaveFocus()
    await expect(getComputedStyle(boxOf(canvas)).outlineStyle).toBe('solid')
  },
}
