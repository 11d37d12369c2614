import type { Meta, StoryObj } from '@storybook/react-vite'
import { OptIn } from '@unticked/react'
import { expect, waitFor } from 'storybook/test'
import { numberOf } from '../support/act.ts'
import { insideRoot } from '../support/decorators.tsx'
import { say } from '../support/words.ts'

const code = `<OptIn.Phone>
  <OptIn.PhoneInput />
  <OptIn.Suggestion />
</OptIn.Phone>`

/** Offers the number that was probably meant: Mexico's without its old 1, Argentina's with its 9, Brazil's with its ninth digit. */
const meta = {
  title: 'Parts/Suggestion',
  component: OptIn.Suggestion,
  decorators: [insideRoot],
  render: (args) => (
    <OptIn.Phone>
      <div data-part="number">
        <OptIn.PhoneInput />
      </div>
      <OptIn.Suggestion {...args} />
    </OptIn.Phone>
  ),
  parameters: { docs: { source: { code } } },
} satisfies Meta<typeof OptIn.Suggestion>
export default meta

type Story = StoryObj<typeof meta>

export const Offered: Story = {
  play: async ({ canvas, globals, userEvent }) => {
    await userEvent.type(numberOf(canvas), '+55 11 6123 4567')
    await expect(await canvas.findByRole('button', { name: say(globals, 'phoneAccept') }, { timeout: 5000 })).toBeVisible()
  },
}

export const Taken: Story = {
  play: async ({ canvas, globals, userEvent }) => {
    await userEvent.type(numberOf(canvas), '+55 11 6123 4567')
    const accept = await canvas.findByRole('button', { name: say(globals, 'phoneAccept') }, { timeout: 5000 })
    await userEvent.click(accept)
    await waitFor(() => expect(numberOf(canvas).value.replaceAll(/\D/g, '')).toBe('5511961234567'))
    await expect(numberOf(canvas)).toHaveFocus()
  },
}
