import type { Meta, StoryObj } from '@storybook/react-vite'
import { OptIn } from '@unticked/react'
import { expect } from 'storybook/test'
import { insideRoot } from '../support/decorators.tsx'
import { notice } from '../support/notice.ts'
import { say } from '../support/words.ts'

/** How to stop, who delivers, and the privacy notice: said before the tick, outside the label, so that no link is inside a target. */
const meta = {
  title: 'Parts/Disclosure',
  component: OptIn.Disclosure,
  decorators: [insideRoot],
  parameters: { docs: { source: { code: '<OptIn.Disclosure />' } } },
} satisfies Meta<typeof OptIn.Disclosure>
export default meta

type Story = StoryObj<typeof meta>

export const Default: Story = {
  play: async ({ canvas, globals }) => {
    await expect(canvas.getByRole('link', { name: say(globals, 'privacy') })).toHaveAttribute('href', notice.business.privacyUrl)
    const preferences = canvas.getByRole('link', { name: say(globals, 'preferences') })
    await expect(preferences).toHaveAttribute('href', notice.business.preferencesUrl)
    await expect(preferences.closest('label')).toBeNull()
  },
}
