import type { Meta, StoryObj } from '@storybook/react-vite'
import { OptIn } from '@unticked/react'
import { expect, waitFor } from 'storybook/test'
import { numberOf } from '../support/act.ts'
import { insideRoot } from '../support/decorators.tsx'
import { say } from '../support/words.ts'

const code = `<OptIn.Phone>
  <div data-part="number">
    <OptIn.Country />
    <OptIn.PhoneInput />
  </div>
</OptIn.Phone>`

/**
 * The country of a number that is typed without its code: a native select under a short face. The list is made at the first focus in the
 * form, with each name first, so that typing finds it.
 */
const meta = {
  title: 'Parts/Country',
  component: OptIn.Country,
  decorators: [insideRoot],
  render: (args) => (
    <OptIn.Phone>
      <div data-part="number">
        <OptIn.Country {...args} />
        <OptIn.PhoneInput />
      </div>
    </OptIn.Phone>
  ),
  parameters: { docs: { source: { code } } },
} satisfies Meta<typeof OptIn.Country>
export default meta

type Story = StoryObj<typeof meta>

const faceIn = (canvasElement: HTMLElement) => canvasElement.querySelector('[data-part="country-face"]')!

export const Default: Story = {
  play: async ({ canvas, canvasElement, globals }) => {
    const select = canvas.getByRole<HTMLSelectElement>('combobox', { name: say(globals, 'countryLabel') })
    await waitFor(() => expect(faceIn(canvasElement)).toHaveTextContent('NL +31'), { timeout: 5000 })
    await expect(select.options).toHaveLength(1)
  },
}

export const Chosen: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const select = canvas.getByRole<HTMLSelectElement>('combobox')
    await userEvent.click(numberOf(canvas))
    await waitFor(() => expect(select.options.length).toBeGreaterThan(200), { timeout: 5000 })
    await userEvent.selectOptions(select, 'BE')
    await waitFor(() => expect(faceIn(canvasElement)).toHaveTextContent('BE +32'))
  },
}

/** An international number says its country itself. */
export const FollowsTheNumber: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.type(numberOf(canvas), '+49 1512 3456789')
    await waitFor(() => expect(faceIn(canvasElement)).toHaveTextContent('DE +49'), { timeout: 5000 })
    await expect(numberOf(canvas)).toHaveValue('+49 1512 3456789')
  },
}
