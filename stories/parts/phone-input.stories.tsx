import type { Meta, StoryObj } from '@storybook/react-vite'
import { OptIn } from '@unticked/react'
import { expect } from 'storybook/test'
import { numberOf } from '../support/act.ts'
import { insideRoot } from '../support/decorators.tsx'

const code = `<OptIn.Phone>
  <OptIn.PhoneInput />
</OptIn.Phone>`

/** The number: a native telephone field, always editable, never masked, never rewritten. */
const meta = {
  title: 'Parts/PhoneInput',
  component: OptIn.PhoneInput,
  decorators: [insideRoot],
  render: (args) => (
    <OptIn.Phone>
      <div data-part="number">
        <OptIn.PhoneInput {...args} />
      </div>
    </OptIn.Phone>
  ),
  parameters: { docs: { source: { code } } },
} satisfies Meta<typeof OptIn.PhoneInput>
export default meta

type Story = StoryObj<typeof meta>

export const Default: Story = {
  play: async ({ canvas }) => {
    await expect(numberOf(canvas)).toHaveAttribute('autocomplete', 'tel')
    await expect(numberOf(canvas)).not.toHaveAttribute('maxlength')
  },
}

/** Text that no number holds is kept as well: only a submit says what to mend. */
export const AnythingCanBeTyped: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(numberOf(canvas), 'my number: (06) 12-34.56 78')
    await expect(numberOf(canvas)).toHaveValue('my number: (06) 12-34.56 78')
    await expect(numberOf(canvas)).not.toHaveAttribute('aria-invalid')
  },
}

/** `autoComplete` may name a section of the page. */
export const Section: Story = {
  args: { autoComplete: 'section-shipping tel' },
  parameters: { docs: { source: { code: '<OptIn.PhoneInput autoComplete="section-shipping tel" />' } } },
  play: ({ canvas }) => expect(numberOf(canvas)).toHaveAttribute('autocomplete', 'section-shipping tel'),
}
