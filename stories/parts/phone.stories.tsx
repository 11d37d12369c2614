import type { Meta, StoryObj } from '@storybook/react-vite'
import { OptIn } from '@unticked/react'
import { expect } from 'storybook/test'
import { numberOf, typeNumber, TYPED } from '../support/act.ts'
import { insideRoot } from '../support/decorators.tsx'
import { say } from '../support/words.ts'

/** The number that the messages go to: label, country, number, and below them what was understood or what is wrong. */
const meta = {
  title: 'Parts/Phone',
  component: OptIn.Phone,
  decorators: [insideRoot],
  parameters: { docs: { source: { code: '<OptIn.Phone />' } } },
} satisfies Meta<typeof OptIn.Phone>
export default meta

type Story = StoryObj<typeof meta>

export const Empty: Story = {
  play: async ({ canvas, globals }) => {
    await expect(canvas.getByLabelText(say(globals, 'numberLabel'))).toBe(numberOf(canvas))
    await expect(numberOf(canvas).getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
  },
}

/** What was typed stays as it was typed; below it stands how it was understood. */
export const Understood: Story = {
  play: async ({ canvas, globals }) => {
    await typeNumber(canvas, globals)
    await expect(numberOf(canvas)).toHaveValue(TYPED)
  },
}

/** Parts of your own choice and order go inside. */
export const WithoutCountry: Story = {
  render: () => (
    <OptIn.Phone>
      <div data-part="number">
        <OptIn.PhoneInput />
      </div>
      <OptIn.Echo />
      <OptIn.Error path="phone" />
    </OptIn.Phone>
  ),
  parameters: {
    docs: { source: { code: '<OptIn.Phone>\n  <OptIn.PhoneInput />\n  <OptIn.Echo />\n  <OptIn.Error path="phone" />\n</OptIn.Phone>' } },
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.type(numberOf(canvas), '+44 7400 123456')
    await expect(await canvas.findByText('+44 7400 123456', undefined, { timeout: 5000 })).toBeVisible()
    await expect(canvasElement.querySelector('select')).toBeNull()
  },
}
