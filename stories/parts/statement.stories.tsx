import type { Meta, StoryObj } from '@storybook/react-vite'
import { OptIn } from '@unticked/react'
import { expect } from 'storybook/test'
import { boxOf } from '../support/act.ts'
import { insidePurpose, insideRoot } from '../support/decorators.tsx'
import { notice } from '../support/notice.ts'
import { say, wordsOf } from '../support/words.ts'

/** The label of a box: what the person says yes to and, more quietly, what will arrive and from whom. All of it is the target. */
const meta = {
  title: 'Parts/Statement',
  component: OptIn.Statement,
  decorators: [insidePurpose, insideRoot],
  render: (args) => (
    <>
      <OptIn.Checkbox />
      <OptIn.Statement {...args} />
    </>
  ),
  parameters: { docs: { source: { code: '<OptIn.Statement />' } } },
} satisfies Meta<typeof OptIn.Statement>
export default meta

type Story = StoryObj<typeof meta>

export const Default: Story = {
  play: async ({ canvas, globals }) => {
    const { title, content } = notice.wording[wordsOf(globals).locale as 'en']!.orders
    const name = `${say(globals, 'purposeTitle', { title })} ${say(globals, 'purposeContent', { content })}`
    await expect(boxOf(canvas)).toHaveAccessibleName(name)
  },
}
